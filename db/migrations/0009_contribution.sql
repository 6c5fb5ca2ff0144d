CREATE TABLE `card_mark` (
	`card_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`card_id`, `member_id`, `kind`),
	FOREIGN KEY (`card_id`) REFERENCES `card`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `judgement` (
	`casus_id` text NOT NULL,
	`phase_id` text NOT NULL,
	`member_id` text NOT NULL,
	`item_id` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`casus_id`, `phase_id`, `member_id`, `item_id`),
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `team_method` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`based_on` text NOT NULL,
	`content` text NOT NULL,
	`changed_by_id` text NOT NULL,
	`changed_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `team_method_team` ON `team_method` (`team_id`);--> statement-breakpoint
CREATE TABLE `card_group` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`phase_id` text NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `card_group_casus` ON `card_group` (`casus_id`);--> statement-breakpoint
ALTER TABLE `card` ADD `fields` text;--> statement-breakpoint
ALTER TABLE `card` ADD `group_id` text REFERENCES card_group(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `casus` ADD `kern` text DEFAULT '' NOT NULL;