CREATE TABLE `precedent` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`condition` text NOT NULL,
	`variant` text,
	`session_id` text,
	`casus_id` text,
	`revoked_at` integer,
	`revoked_by_id` text,
	`revoked_reason` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`revoked_by_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `precedent_casus_id_unique` ON `precedent` (`casus_id`);--> statement-breakpoint
CREATE INDEX `precedent_team` ON `precedent` (`team_id`,`condition`);--> statement-breakpoint
CREATE TABLE `precedent_version` (
	`precedent_id` text NOT NULL,
	`version` integer NOT NULL,
	`situation` text NOT NULL,
	`ruling` text NOT NULL,
	`basis` text DEFAULT '' NOT NULL,
	`on_day` text NOT NULL,
	`written_by_id` text NOT NULL,
	`written_at` integer NOT NULL,
	PRIMARY KEY(`precedent_id`, `version`),
	FOREIGN KEY (`precedent_id`) REFERENCES `precedent`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
