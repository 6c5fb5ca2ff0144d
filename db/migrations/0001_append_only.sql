CREATE TRIGGER `audit_refuses_change` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_refuses_removal` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `session_record_refuses_change` BEFORE UPDATE OF `record` ON `session` WHEN OLD.`record` IS NOT NULL AND NEW.`record` IS NOT OLD.`record` BEGIN SELECT RAISE(ABORT, 'the record of a session is fixed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_event_refuses_change` BEFORE UPDATE ON `session_event` BEGIN SELECT RAISE(ABORT, 'session events are append-only'); END;
