CREATE TABLE `note_version` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	`name` text,
	`restored_at` integer,
	`people` text NOT NULL,
	`clients` text NOT NULL,
	`removals` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `note_version_number` ON `note_version` (`dossier_id`,`number`);--> statement-breakpoint
CREATE INDEX `note_version_at` ON `note_version` (`at`);--> statement-breakpoint
CREATE TABLE `note_version_part` (
	`version_id` text NOT NULL,
	`part` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`version_id`, `part`),
	FOREIGN KEY (`version_id`) REFERENCES `note_version`(`id`) ON UPDATE no action ON DELETE cascade
);
