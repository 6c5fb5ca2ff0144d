-- With its session an event may go; alone it stays, or the state could no longer be led back to what people did.
CREATE TRIGGER `session_event_refuses_removal` BEFORE DELETE ON `session_event` WHEN EXISTS (SELECT 1 FROM `session` WHERE `id` = OLD.`session_id`) BEGIN SELECT RAISE(ABORT, 'session events are append-only'); END;
