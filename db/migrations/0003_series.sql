CREATE TABLE `session_series` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`every_weeks` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
ALTER TABLE `session` ADD `series_id` text REFERENCES session_series(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `session` ADD `kind` text DEFAULT 'intervisie' NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `minutes` integer DEFAULT 120 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `plan_sequence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `plan_changed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `session_of_series` ON `session` (`series_id`,`planned_at`);