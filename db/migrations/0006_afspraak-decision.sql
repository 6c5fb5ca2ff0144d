CREATE TABLE `afspraak_decision` (
	`afspraak_id` text NOT NULL,
	`session_id` text NOT NULL,
	`outcome` text NOT NULL,
	`due_on_before` text NOT NULL,
	`due_on` text NOT NULL,
	`decided_by_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`afspraak_id`, `session_id`),
	FOREIGN KEY (`afspraak_id`) REFERENCES `afspraak`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `afspraak_decision_session` ON `afspraak_decision` (`session_id`);--> statement-breakpoint
ALTER TABLE `afspraak` ADD `dropped_at` integer;