CREATE TABLE `audit` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_kind` text,
	`subject_id` text,
	`detail` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor_id`,`at`);--> statement-breakpoint
CREATE TABLE `afspraak` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`dossier_id` text,
	`casus_id` text,
	`text` text NOT NULL,
	`who_id` text NOT NULL,
	`due_on` text NOT NULL,
	`done_at` integer,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`who_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `afspraak_who` ON `afspraak` (`who_id`,`done_at`);--> statement-breakpoint
CREATE INDEX `afspraak_dossier` ON `afspraak` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `afspraak_casus` ON `afspraak` (`casus_id`);--> statement-breakpoint
CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`member_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `assignment_dossier` ON `assignment` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `assignment_member` ON `assignment` (`member_id`,`to_day`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`member_id` text NOT NULL,
	`on_day` text NOT NULL,
	`initiatief` text NOT NULL,
	`kanaal` text NOT NULL,
	`minutes` integer NOT NULL,
	`onderwerpen` text NOT NULL,
	`drukbron` text,
	`summary` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `contact_dossier` ON `contact` (`dossier_id`,`on_day`);--> statement-breakpoint
CREATE TABLE `dossier` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`experiment_id` text NOT NULL,
	`team_id` text NOT NULL,
	`condition` text NOT NULL,
	`variant` text,
	`started_on` text NOT NULL,
	`ended_on` text,
	`opening_note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiment`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dossier_code_unique` ON `dossier` (`code`);--> statement-breakpoint
CREATE INDEX `dossier_team` ON `dossier` (`team_id`,`condition`);--> statement-breakpoint
CREATE TABLE `context_event` (
	`id` text PRIMARY KEY NOT NULL,
	`experiment_id` text NOT NULL,
	`title` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `context_event_experiment` ON `context_event` (`experiment_id`);--> statement-breakpoint
CREATE TABLE `experiment` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`starts_on` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `intervisie_group` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `team` (
	`id` text PRIMARY KEY NOT NULL,
	`experiment_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `identity` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`member_id` text NOT NULL,
	`linked_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `identity_member` ON `identity` (`member_id`);--> statement-breakpoint
CREATE TABLE `login` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`member_id` text NOT NULL,
	`by_door` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `login_token_hash_unique` ON `login` (`token_hash`);--> statement-breakpoint
CREATE INDEX `login_member` ON `login` (`member_id`);--> statement-breakpoint
CREATE TABLE `member_invitation` (
	`member_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`sealed_secret` text NOT NULL,
	`created_by_id` text,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_invitation_token_hash_unique` ON `member_invitation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `password` (
	`member_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `second_factor` (
	`member_id` text PRIMARY KEY NOT NULL,
	`sealed_secret` text NOT NULL,
	`last_step` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sign_in_attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempt_key` ON `sign_in_attempt` (`key`,`at`);--> statement-breakpoint
CREATE INDEX `sign_in_attempt_at` ON `sign_in_attempt` (`at`);--> statement-breakpoint
CREATE TABLE `member` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`team_id` text,
	`group_id` text,
	`slug` text,
	`color` integer DEFAULT 0 NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`group_id`) REFERENCES `intervisie_group`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_email_unique` ON `member` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `member_slug_unique` ON `member` (`slug`);--> statement-breakpoint
CREATE INDEX `member_team` ON `member` (`team_id`);--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`reflection_id` text NOT NULL,
	`purpose` text NOT NULL,
	`given` integer NOT NULL,
	`text_version` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`reflection_id`) REFERENCES `reflection`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consent_reflection` ON `consent` (`reflection_id`,`purpose`,`at`);--> statement-breakpoint
CREATE TABLE `reflection` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`casus_id` text,
	`author_id` text NOT NULL,
	`condition` text NOT NULL,
	`on_day` text NOT NULL,
	`answers` text NOT NULL,
	`mensbeeld` text,
	`own_words` text DEFAULT '' NOT NULL,
	`submitted_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`author_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reflection_session_author` ON `reflection` (`session_id`,`author_id`);--> statement-breakpoint
CREATE INDEX `reflection_author` ON `reflection` (`author_id`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `reflection_frame` ON `reflection` (`on_day`,`condition`);--> statement-breakpoint
CREATE TABLE `sample` (
	`id` text PRIMARY KEY NOT NULL,
	`drawn_by_id` text NOT NULL,
	`drawn_at` integer NOT NULL,
	`purpose` text NOT NULL,
	`reason` text NOT NULL,
	`condition` text,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`size` integer NOT NULL,
	`seed` text NOT NULL,
	`algorithm` text NOT NULL,
	`frame_size` integer NOT NULL,
	`frame_hash` text NOT NULL,
	FOREIGN KEY (`drawn_by_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `sampled_reflection` (
	`sample_id` text NOT NULL,
	`reflection_id` text NOT NULL,
	`rank` integer NOT NULL,
	`inclusion_probability` real NOT NULL,
	`reflection_code` text NOT NULL,
	`author_code` text NOT NULL,
	PRIMARY KEY(`sample_id`, `reflection_id`),
	FOREIGN KEY (`sample_id`) REFERENCES `sample`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reflection_id`) REFERENCES `reflection`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `sampled_reflection_reflection` ON `sampled_reflection` (`reflection_id`);--> statement-breakpoint
CREATE TABLE `answer` (
	`score_id` text NOT NULL,
	`item_id` text NOT NULL,
	`value` text NOT NULL,
	`reason` text,
	PRIMARY KEY(`score_id`, `item_id`),
	FOREIGN KEY (`score_id`) REFERENCES `score`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `score` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`condition` text NOT NULL,
	`checklist_version` text NOT NULL,
	`kind` text NOT NULL,
	`rater_id` text NOT NULL,
	`casus_id` text,
	`on_day` text NOT NULL,
	`value` real,
	`has_critical_failure` integer DEFAULT false NOT NULL,
	`revealed_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rater_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `score_casus_rater` ON `score` (`casus_id`,`kind`,`rater_id`);--> statement-breakpoint
CREATE INDEX `score_dossier` ON `score` (`dossier_id`,`on_day`);--> statement-breakpoint
CREATE INDEX `score_condition` ON `score` (`condition`,`on_day`);--> statement-breakpoint
CREATE TABLE `card` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`phase_id` text NOT NULL,
	`member_id` text NOT NULL,
	`text` text NOT NULL,
	`revealed_at` integer NOT NULL,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `card_casus` ON `card` (`casus_id`,`phase_id`);--> statement-breakpoint
CREATE TABLE `casus` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`dossier_id` text NOT NULL,
	`inbrenger_id` text NOT NULL,
	`question` text NOT NULL,
	`position` integer NOT NULL,
	`insight` text DEFAULT '' NOT NULL,
	`lesson` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`inbrenger_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `casus_session` ON `casus` (`session_id`,`position`);--> statement-breakpoint
CREATE INDEX `casus_dossier` ON `casus` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`session_id` text NOT NULL,
	`member_id` text NOT NULL,
	`part` text NOT NULL,
	`joined_at` integer,
	PRIMARY KEY(`session_id`, `member_id`),
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `invitation_member` ON `invitation` (`member_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`group_id` text,
	`planned_at` integer NOT NULL,
	`method_id` text NOT NULL,
	`status` text NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`record` text,
	`closed_at` integer,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `intervisie_group`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `session_team` ON `session` (`team_id`,`planned_at`);--> statement-breakpoint
CREATE TABLE `session_event` (
	`session_id` text NOT NULL,
	`version` integer NOT NULL,
	`actor_id` text NOT NULL,
	`command` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `version`),
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
