CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "outgoing_message" (
    "seq" INTEGER NOT NULL CONSTRAINT "PK_outgoing_message" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "topic" TEXT NULL,
    "reply_token" TEXT NULL,
    "messages" TEXT NOT NULL,
    "open_attempts" INTEGER NOT NULL,
    "request_id" TEXT NULL,
    "lane" TEXT NOT NULL,
    "stream_key" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "received_at" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "lease_until" INTEGER NULL,
    "first_claimed_at" INTEGER NULL,
    "fence" INTEGER NOT NULL,
    "last_error" TEXT NULL,
    "done_at" INTEGER NULL
);

CREATE TABLE "StudyGroups" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StudyGroups" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL
);

CREATE TABLE "UnsentMessages" (
    "LineMessageId" TEXT NOT NULL CONSTRAINT "PK_UnsentMessages" PRIMARY KEY,
    "UnsentAt" INTEGER NOT NULL
);

CREATE TABLE "work_item" (
    "seq" INTEGER NOT NULL CONSTRAINT "PK_work_item" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "message_id" TEXT NULL,
    "payload" BLOB NULL,
    "fate" TEXT NULL,
    "lane" TEXT NOT NULL,
    "stream_key" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "received_at" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "lease_until" INTEGER NULL,
    "first_claimed_at" INTEGER NULL,
    "fence" INTEGER NOT NULL,
    "last_error" TEXT NULL,
    "done_at" INTEGER NULL
);

CREATE TABLE "Region" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Region" PRIMARY KEY,
    "StudyGroupId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    CONSTRAINT "FK_Region_StudyGroups_StudyGroupId" FOREIGN KEY ("StudyGroupId") REFERENCES "StudyGroups" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Sessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY,
    "StudyGroupId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Topic" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Participants" TEXT NOT NULL,
    "ReportsOpenAt" INTEGER NOT NULL,
    "ReportsDueAt" INTEGER NOT NULL,
    "StartsAt" INTEGER NOT NULL,
    "EndsAt" INTEGER NOT NULL,
    "Phase" TEXT NOT NULL,
    "PhaseChangedAt" INTEGER NOT NULL,
    "MovedByHandAt" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    "Speakers" TEXT NULL,
    CONSTRAINT "FK_Sessions_StudyGroups_StudyGroupId" FOREIGN KEY ("StudyGroupId") REFERENCES "StudyGroups" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Members" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Members" PRIMARY KEY,
    "StudyGroupId" TEXT NOT NULL,
    "LineUserId" TEXT NOT NULL,
    "DisplayName" TEXT NULL,
    "RegionId" TEXT NULL,
    "IsOrganizer" INTEGER NOT NULL,
    "IsFollowing" INTEGER NOT NULL,
    "JoinedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_Members_Region_RegionId" FOREIGN KEY ("RegionId") REFERENCES "Region" ("Id"),
    CONSTRAINT "FK_Members_StudyGroups_StudyGroupId" FOREIGN KEY ("StudyGroupId") REFERENCES "StudyGroups" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Minutes" (
    "SessionId" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Document" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "SourceHash" TEXT NOT NULL,
    "RequestedBy" TEXT NULL,
    "Drafter" TEXT NOT NULL,
    "DraftedAt" INTEGER NOT NULL,
    "ApprovedBy" TEXT NULL,
    "ApprovedAt" INTEGER NULL,
    CONSTRAINT "PK_Minutes" PRIMARY KEY ("SessionId", "Revision"),
    CONSTRAINT "FK_Minutes_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "RegionalReports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RegionalReports" PRIMARY KEY,
    "SessionId" TEXT NOT NULL,
    "RegionId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "SubmittedRevision" INTEGER NULL,
    "OpenedAt" INTEGER NOT NULL,
    "OpenedBy" TEXT NOT NULL,
    "SubmittedAt" INTEGER NULL,
    "SubmitAskedAt" INTEGER NULL,
    "IsLate" INTEGER NOT NULL,
    CONSTRAINT "FK_RegionalReports_Region_RegionId" FOREIGN KEY ("RegionId") REFERENCES "Region" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_RegionalReports_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "SessionEvents" (
    "SessionId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "ActorId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NULL,
    "Before" TEXT NULL,
    "After" TEXT NOT NULL,
    "Cause" TEXT NULL,
    "Step" INTEGER NOT NULL,
    "Undoes" INTEGER NULL,
    CONSTRAINT "PK_SessionEvents" PRIMARY KEY ("SessionId", "Version"),
    CONSTRAINT "FK_SessionEvents_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "TalkNotes" (
    "LineMessageId" TEXT NOT NULL CONSTRAINT "PK_TalkNotes" PRIMARY KEY,
    "SessionId" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "SentAt" INTEGER NOT NULL,
    CONSTRAINT "FK_TalkNotes_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Questions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Questions" PRIMARY KEY,
    "SessionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "AskerId" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "LineMessageId" TEXT NOT NULL,
    "Timing" TEXT NOT NULL,
    "AskedAt" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "IsAnonymous" INTEGER NOT NULL,
    "MergedInto" TEXT NULL,
    "NotTakenReason" TEXT NULL,
    "AnsweredWhen" TEXT NULL,
    CONSTRAINT "FK_Questions_Members_AskerId" FOREIGN KEY ("AskerId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Questions_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ReportMessages" (
    "LineMessageId" TEXT NOT NULL CONSTRAINT "PK_ReportMessages" PRIMARY KEY,
    "ReportId" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "SentAt" INTEGER NOT NULL,
    CONSTRAINT "FK_ReportMessages_RegionalReports_ReportId" FOREIGN KEY ("ReportId") REFERENCES "RegionalReports" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Answers" (
    "QuestionId" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "LineMessageId" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_Answers" PRIMARY KEY ("QuestionId", "Ordinal"),
    CONSTRAINT "FK_Answers_Questions_QuestionId" FOREIGN KEY ("QuestionId") REFERENCES "Questions" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_Members_RegionId" ON "Members" ("RegionId");

CREATE UNIQUE INDEX "IX_Members_StudyGroupId_LineUserId" ON "Members" ("StudyGroupId", "LineUserId");

CREATE UNIQUE INDEX "IX_outgoing_message_id" ON "outgoing_message" ("id");

CREATE INDEX "IX_outgoing_message_lane_seq" ON "outgoing_message" ("lane", "seq") WHERE status = 0;

CREATE INDEX "IX_outgoing_message_lane_stream_key_seq" ON "outgoing_message" ("lane", "stream_key", "seq") WHERE status = 0;

CREATE INDEX "IX_Questions_AskerId" ON "Questions" ("AskerId");

CREATE UNIQUE INDEX "IX_Questions_LineMessageId" ON "Questions" ("LineMessageId");

CREATE UNIQUE INDEX "IX_Questions_SessionId_Number" ON "Questions" ("SessionId", "Number");

CREATE UNIQUE INDEX "IX_Region_StudyGroupId_Name" ON "Region" ("StudyGroupId", "Name");

CREATE INDEX "IX_RegionalReports_RegionId" ON "RegionalReports" ("RegionId");

CREATE UNIQUE INDEX "IX_RegionalReports_SessionId_RegionId" ON "RegionalReports" ("SessionId", "RegionId");

CREATE INDEX "IX_ReportMessages_ReportId" ON "ReportMessages" ("ReportId");

CREATE UNIQUE INDEX "IX_Sessions_StudyGroupId_Number" ON "Sessions" ("StudyGroupId", "Number");

CREATE UNIQUE INDEX "IX_StudyGroups_Key" ON "StudyGroups" ("Key");

CREATE INDEX "IX_TalkNotes_SessionId" ON "TalkNotes" ("SessionId");

CREATE UNIQUE INDEX "IX_work_item_id" ON "work_item" ("id");

CREATE INDEX "IX_work_item_lane_seq" ON "work_item" ("lane", "seq") WHERE status = 0;

CREATE INDEX "IX_work_item_lane_stream_key_seq" ON "work_item" ("lane", "stream_key", "seq") WHERE status = 0;

CREATE INDEX "IX_work_item_message_id" ON "work_item" ("message_id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123151354_Initial', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Sessions" ADD "RemindBefore" TEXT NOT NULL DEFAULT '[]';

ALTER TABLE "ReportMessages" ADD "TextAt" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Questions" ADD "NeedsCare" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "outgoing_message" ADD "expires_at" INTEGER NULL;

ALTER TABLE "outgoing_message" ADD "is_reply_only" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "outgoing_message" ADD "purpose" TEXT NOT NULL DEFAULT 'Answer';

ALTER TABLE "Members" ADD "WantsReminders" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "Announcements" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Announcements" PRIMARY KEY,
    "StudyGroupId" TEXT NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "LineMessageId" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "ProposedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_Announcements_Members_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Announcements_StudyGroups_StudyGroupId" FOREIGN KEY ("StudyGroupId") REFERENCES "StudyGroups" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Attachments" (
    "LineMessageId" TEXT NOT NULL CONSTRAINT "PK_Attachments" PRIMARY KEY,
    "StudyGroupId" TEXT NOT NULL,
    "SenderId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "FileName" TEXT NULL,
    "ImageSetId" TEXT NULL,
    "State" TEXT NOT NULL,
    "Size" INTEGER NULL,
    "MediaType" TEXT NULL,
    "StoredAs" TEXT NULL,
    "SentAt" INTEGER NOT NULL,
    CONSTRAINT "FK_Attachments_Members_SenderId" FOREIGN KEY ("SenderId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Attachments_StudyGroups_StudyGroupId" FOREIGN KEY ("StudyGroupId") REFERENCES "StudyGroups" ("Id") ON DELETE CASCADE
);

CREATE TABLE "QuestionParts" (
    "LineMessageId" TEXT NOT NULL CONSTRAINT "PK_QuestionParts" PRIMARY KEY,
    "Text" TEXT NOT NULL,
    "SentAt" INTEGER NOT NULL,
    "TextAt" INTEGER NOT NULL,
    "QuestionId" TEXT NOT NULL,
    CONSTRAINT "FK_QuestionParts_Questions_QuestionId" FOREIGN KEY ("QuestionId") REFERENCES "Questions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "QuestionSupports" (
    "QuestionId" TEXT NOT NULL,
    "MemberId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_QuestionSupports" PRIMARY KEY ("QuestionId", "MemberId"),
    CONSTRAINT "FK_QuestionSupports_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_QuestionSupports_Questions_QuestionId" FOREIGN KEY ("QuestionId") REFERENCES "Questions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "SentReminders" (
    "SessionId" TEXT NOT NULL,
    "MemberId" TEXT NOT NULL,
    "Before" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_SentReminders" PRIMARY KEY ("SessionId", "MemberId", "Before"),
    CONSTRAINT "FK_SentReminders_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_SentReminders_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_Announcements_AuthorId" ON "Announcements" ("AuthorId");

CREATE INDEX "IX_Announcements_LineMessageId" ON "Announcements" ("LineMessageId");

CREATE INDEX "IX_Announcements_StudyGroupId" ON "Announcements" ("StudyGroupId");

CREATE INDEX "IX_Attachments_SenderId" ON "Attachments" ("SenderId");

CREATE INDEX "IX_Attachments_StudyGroupId" ON "Attachments" ("StudyGroupId");

CREATE INDEX "IX_QuestionParts_QuestionId" ON "QuestionParts" ("QuestionId");

CREATE INDEX "IX_QuestionSupports_MemberId" ON "QuestionSupports" ("MemberId");

CREATE INDEX "IX_SentReminders_MemberId" ON "SentReminders" ("MemberId");

INSERT INTO "QuestionParts" ("LineMessageId", "Text", "SentAt", "TextAt", "QuestionId")
SELECT "LineMessageId", "Text", "AskedAt", "AskedAt", "Id" FROM "Questions" WHERE "Text" <> '';
UPDATE "ReportMessages" SET "TextAt" = "SentAt";
UPDATE "outgoing_message" SET "purpose" = 'Notice' WHERE "topic" IS NOT NULL;

DROP INDEX "IX_Questions_LineMessageId";

ALTER TABLE "Questions" DROP COLUMN "LineMessageId";

ALTER TABLE "Questions" DROP COLUMN "Text";

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123163036_MembersJourney', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "DataProtectionKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DataProtectionKeys" PRIMARY KEY AUTOINCREMENT,
    "FriendlyName" TEXT NULL,
    "Xml" TEXT NULL
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123201347_Keys', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
DROP INDEX "IX_work_item_lane_stream_key_seq";

DROP INDEX "IX_outgoing_message_lane_stream_key_seq";

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123235500_ArrivalOrder', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Members" ADD "WrongCodeAt" INTEGER NULL;

ALTER TABLE "Members" ADD "WrongCodes" INTEGER NOT NULL DEFAULT 0;

CREATE INDEX "IX_work_item_status" ON "work_item" ("status") WHERE status = 2;

CREATE INDEX "IX_outgoing_message_group_done_at" ON "outgoing_message" ("group", "done_at") WHERE reply_token IS NULL;

CREATE INDEX "IX_outgoing_message_status" ON "outgoing_message" ("status") WHERE status = 2;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124001111_Limits', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE INDEX "IX_work_item_stream_key_seq" ON "work_item" ("stream_key", "seq") WHERE status <> 0;

CREATE INDEX "IX_Sessions_StudyGroupId_StartsAt" ON "Sessions" ("StudyGroupId", "StartsAt") WHERE "Phase" <> 'Published';

CREATE INDEX "IX_outgoing_message_unsent" ON "outgoing_message" ("status") WHERE status <> 1;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124025827_History', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "SessionLinks" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_SessionLinks" PRIMARY KEY,
    "SessionId" TEXT NOT NULL,
    "Page" TEXT NOT NULL,
    "MadeAt" INTEGER NOT NULL,
    "EndedAt" INTEGER NULL,
    CONSTRAINT "FK_SessionLinks_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_SessionLinks_SessionId" ON "SessionLinks" ("SessionId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124030650_SessionLinks', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Members" ADD "SignInKeyHash" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124031035_SignIn', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Questions" ADD "Assignee" TEXT NULL;

ALTER TABLE "Questions" ADD "IsUmbrella" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Questions" ADD "Label" TEXT NULL;

ALTER TABLE "Questions" ADD "Place" INTEGER NULL;

ALTER TABLE "Questions" ADD "SplitFrom" TEXT NULL;

ALTER TABLE "Questions" ADD "Wording" INTEGER NULL;

ALTER TABLE "Questions" ADD "Wordings" TEXT NULL DEFAULT '[]';

ALTER TABLE "QuestionParts" ADD "CutFrom" TEXT NULL;

CREATE INDEX "IX_QuestionParts_CutFrom" ON "QuestionParts" ("CutFrom") WHERE "CutFrom" IS NOT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261130053539_QuestionMarks', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Sessions" ADD "Agenda" TEXT NULL;

ALTER TABLE "RegionalReports" ADD "ReturnComment" TEXT NULL;

CREATE TABLE "BackstageMessages" (
    "SessionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "SentAt" INTEGER NOT NULL,
    "AcknowledgedAt" INTEGER NULL,
    CONSTRAINT "PK_BackstageMessages" PRIMARY KEY ("SessionId", "Number"),
    CONSTRAINT "FK_BackstageMessages_Members_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_BackstageMessages_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_BackstageMessages_AuthorId" ON "BackstageMessages" ("AuthorId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261130053557_Backstage', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Minutes" ADD "Base" INTEGER NULL;

ALTER TABLE "Minutes" ADD "Correction" TEXT NULL;

CREATE TABLE "MinutesEdits" (
    "SessionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Before" TEXT NULL,
    "Text" TEXT NULL,
    "ActorId" TEXT NOT NULL,
    "Cause" TEXT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_MinutesEdits" PRIMARY KEY ("SessionId", "Number"),
    CONSTRAINT "FK_MinutesEdits_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261130102354_ReviewMinutes', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
UPDATE "Sessions" SET "Speakers" = '[]' WHERE "Speakers" IS NULL;

UPDATE "Sessions" SET "Agenda" = '[]' WHERE "Agenda" IS NULL;

UPDATE "Questions" SET "Wordings" = '[]' WHERE "Wordings" IS NULL;

CREATE INDEX "IX_outgoing_message_group_recipient" ON "outgoing_message" ("group", "recipient") WHERE status = 0 AND reply_token IS NULL;

CREATE INDEX "IX_outgoing_message_topic" ON "outgoing_message" ("topic") WHERE status = 0 AND topic IS NOT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261130193607_WaitingNotices', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "Transcripts" (
    "SessionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Names" TEXT NOT NULL,
    "AddedBy" TEXT NOT NULL,
    "AddedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_Transcripts" PRIMARY KEY ("SessionId", "Number"),
    CONSTRAINT "FK_Transcripts_Members_AddedBy" FOREIGN KEY ("AddedBy") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Transcripts_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_Transcripts_AddedBy" ON "Transcripts" ("AddedBy");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261130210953_Transcripts', '10.0.15');

COMMIT;


INSERT INTO "DataProtectionKeys" ("Id", "FriendlyName", "Xml") VALUES (7, 'key-冬木', '<key id="1" />');
INSERT INTO "StudyGroups" ("Id", "Key", "Name") VALUES ('01A22E5C-0C49-7C30-85DA-B66F39D3CA74', 'aose', '青瀬研究会😊');
INSERT INTO "Sessions" ("Id", "StudyGroupId", "Number", "Topic", "Place", "Participants", "ReportsOpenAt", "ReportsDueAt", "StartsAt", "EndsAt", "Phase", "PhaseChangedAt", "MovedByHandAt", "Version", "Speakers", "RemindBefore", "Agenda") VALUES ('01A22E5C-0C49-7E9F-9AEE-9289AE02E4B9', '01A22E5C-0C49-7C30-85DA-B66F39D3CA74', 12, CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 'オンライン', '5自治体', 1776420062345, 1776420062346, 1776420062347, 1776420062348, 'MinutesReview', 1776420062349, 1776420062350, 7, '[{"Organization":"\u9752\u702C\u753A \u4F01\u753B\u8AB2","Name":"\u51AC\u6728"},{"Organization":"\u4E88\u7D04\u304C\u300C\u500D\u300D\u306B\uD83D\uDE0A\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\r\n\uD842\uDFB7\u91CE\u30FB\u845B\uDB40\uDD00\u57CE\u30FB\u304B\u3099\u30FB\uFF76\uFF9E\t\u0027\u0022;--","Name":"\u4E88\u7D04\u304C\u300C\u500D\u300D\u306B\uD83D\uDE0A\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\r\n\uD842\uDFB7\u91CE\u30FB\u845B\uDB40\uDD00\u57CE\u30FB\u304B\u3099\u30FB\uFF76\uFF9E\t\u0027\u0022;--"}]', '["2:0:00:00","3:00:00"]', '[]');
INSERT INTO "MinutesEdits" ("SessionId", "Number", "Revision", "Kind", "Place", "Before", "Text", "ActorId", "Cause", "At") VALUES ('01A22E5C-0C49-7E9F-9AEE-9289AE02E4B9', 1, 2, 'Reworded', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), '01A22E5C-0C49-7DFF-814C-3259AE5CE121', 'message', 1776420062345);
INSERT INTO "Minutes" ("SessionId", "Revision", "State", "Document", "Hash", "SourceHash", "RequestedBy", "Drafter", "DraftedAt", "ApprovedBy", "ApprovedAt", "Base", "Correction") VALUES ('01A22E5C-0C49-7E9F-9AEE-9289AE02E4B9', 2, 'Approved', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 'ab', 'cd', '01A22E5C-0C49-7DFF-814C-3259AE5CE121', '規則', 1776420062345, '01A22E5C-0C49-7DFF-814C-3259AE5CE121', 1776420062353, 1, CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT));
INSERT INTO "TalkNotes" ("LineMessageId", "SessionId", "Text", "SentAt") VALUES ('talk', '01A22E5C-0C49-7E9F-9AEE-9289AE02E4B9', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 1776420062345);
INSERT INTO "SessionEvents" ("SessionId", "Version", "At", "ActorId", "Kind", "Subject", "Before", "After", "Cause", "Step", "Undoes") VALUES ('01A22E5C-0C49-7E9F-9AEE-9289AE02E4B9', 7, 1776420062345, '01A22E5C-0C49-7DFF-814C-3259AE5CE121', 'QuestionChanged', '01A22E5C-0C49-7CCC-AB09-D504CD6AB5A4', '{}', '{"state":"Merged"}', 'message', 7, 6);
INSERT INTO "SessionLinks" ("Key", "SessionId", "Page", "MadeAt", "EndedAt") VALUES ('kagi', '01A22E5C-0C49-7E9F-9AEE-9289AE02E4B9', 'Projector', 1776420062345, 1776420062365);
INSERT INTO "Region" ("Id", "StudyGroupId", "Name", "Ordinal") VALUES ('01A22E5C-0C49-7132-9B72-A607E7C503D9', '01A22E5C-0C49-7C30-85DA-B66F39D3CA74', '𠮷野町ほか', 3);
INSERT INTO "RegionalReports" ("Id", "SessionId", "RegionId", "State", "Revision", "SubmittedRevision", "OpenedAt", "OpenedBy", "SubmittedAt", "SubmitAskedAt", "IsLate", "ReturnComment") VALUES ('01A22E5C-0C49-7E0E-A877-6FCA598F98F7', '01A22E5C-0C49-7E9F-9AEE-9289AE02E4B9', '01A22E5C-0C49-7132-9B72-A607E7C503D9', 'Returned', 3, 2, 1776420062345, '01A22E5C-0C49-7DFF-814C-3259AE5CE121', 1776420062351, 1776420062352, 1, CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT));
INSERT INTO "ReportMessages" ("LineMessageId", "ReportId", "Revision", "AuthorId", "Text", "SentAt", "TextAt") VALUES ('report', '01A22E5C-0C49-7E0E-A877-6FCA598F98F7', 2, '01A22E5C-0C49-7DFF-814C-3259AE5CE121', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 1776420062345, 1776420062363);
INSERT INTO "Members" ("Id", "StudyGroupId", "LineUserId", "DisplayName", "RegionId", "IsOrganizer", "IsFollowing", "JoinedAt", "WantsReminders", "WrongCodeAt", "WrongCodes", "SignInKeyHash") VALUES ('01A22E5C-0C49-7DFF-814C-3259AE5CE121', '01A22E5C-0C49-7C30-85DA-B66F39D3CA74', 'U1', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), '01A22E5C-0C49-7132-9B72-A607E7C503D9', 1, 0, 1776420062345, 0, 1776420062345, 3, 'hash-of-a-key');
INSERT INTO "Attachments" ("LineMessageId", "StudyGroupId", "SenderId", "Kind", "FileName", "ImageSetId", "State", "Size", "MediaType", "StoredAs", "SentAt") VALUES ('photo', '01A22E5C-0C49-7C30-85DA-B66F39D3CA74', '01A22E5C-0C49-7DFF-814C-3259AE5CE121', 'File', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 'set', 'Stored', 9223372036854775807, 'application/pdf', 'a/b.pdf', 1776420062345);
INSERT INTO "Transcripts" ("SessionId", "Number", "Kind", "FileName", "Hash", "Content", "Names", "AddedBy", "AddedAt") VALUES ('01A22E5C-0C49-7E9F-9AEE-9289AE02E4B9', 6, 'Chat', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 'ef', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), '[{"Label":"","Name":"\u4E88\u7D04\u304C\u300C\u500D\u300D\u306B\uD83D\uDE0A\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\r\n\uD842\uDFB7\u91CE\u30FB\u845B\uDB40\uDD00\u57CE\u30FB\u304B\u3099\u30FB\uFF76\uFF9E\t\u0027\u0022;--"},{"Label":"\u4E88\u7D04\u304C\u300C\u500D\u300D\u306B\uD83D\uDE0A\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\r\n\uD842\uDFB7\u91CE\u30FB\u845B\uDB40\uDD00\u57CE\u30FB\u304B\u3099\u30FB\uFF76\uFF9E\t\u0027\u0022;--","Name":"\u53F8\u4F1A"}]', '01A22E5C-0C49-7DFF-814C-3259AE5CE121', 1776420062345);
INSERT INTO "Questions" ("Id", "SessionId", "Number", "AskerId", "Timing", "AskedAt", "State", "Kind", "IsAnonymous", "MergedInto", "NotTakenReason", "AnsweredWhen", "NeedsCare", "Assignee", "IsUmbrella", "Label", "Place", "SplitFrom", "Wording", "Wordings") VALUES ('01A22E5C-0C49-7CCC-AB09-D504CD6AB5A4', '01A22E5C-0C49-7E9F-9AEE-9289AE02E4B9', 4, '01A22E5C-0C49-7DFF-814C-3259AE5CE121', 'Advance', 1776420062345, 'Merged', 'Comment', 1, '01A22E5C-0C49-70B3-A180-064113199C98', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 'Later', 1, 'Office', 0, '予約', -1, '01A22E5C-0C49-7F43-BA39-F6EB2CBBEEC3', 1, '[{"Text":"\u4E88\u7D04\u304C\u300C\u500D\u300D\u306B\uD83D\uDE0A\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\r\n\uD842\uDFB7\u91CE\u30FB\u845B\uDB40\uDD00\u57CE\u30FB\u304B\u3099\u30FB\uFF76\uFF9E\t\u0027\u0022;--","LineMessageId":"wording"}]');
INSERT INTO "Answers" ("QuestionId", "Ordinal", "Text", "LineMessageId", "RecordedBy", "RecordedAt") VALUES ('01A22E5C-0C49-7CCC-AB09-D504CD6AB5A4', 2, CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 'answer', '01A22E5C-0C49-7DFF-814C-3259AE5CE121', 1776420062345);
INSERT INTO "QuestionParts" ("LineMessageId", "Text", "SentAt", "TextAt", "QuestionId", "CutFrom") VALUES ('question', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 1776420062345, 1776420062362, '01A22E5C-0C49-7CCC-AB09-D504CD6AB5A4', 'whole');
INSERT INTO "QuestionSupports" ("QuestionId", "MemberId", "At") VALUES ('01A22E5C-0C49-7CCC-AB09-D504CD6AB5A4', '01A22E5C-0C49-7DFF-814C-3259AE5CE121', 1776420062345);
INSERT INTO "SentReminders" ("SessionId", "MemberId", "Before", "At") VALUES ('01A22E5C-0C49-7E9F-9AEE-9289AE02E4B9', '01A22E5C-0C49-7DFF-814C-3259AE5CE121', '7.00:00:00', 1776420062345);
INSERT INTO "BackstageMessages" ("SessionId", "Number", "Text", "AuthorId", "SentAt", "AcknowledgedAt") VALUES ('01A22E5C-0C49-7E9F-9AEE-9289AE02E4B9', 1, CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), '01A22E5C-0C49-7DFF-814C-3259AE5CE121', 1776420062345, 1776420062366);
INSERT INTO "Announcements" ("Id", "StudyGroupId", "AuthorId", "LineMessageId", "Text", "State", "ProposedAt") VALUES ('01A22E5C-0C49-7CD3-8331-C5EB25A7239D', '01A22E5C-0C49-7C30-85DA-B66F39D3CA74', '01A22E5C-0C49-7DFF-814C-3259AE5CE121', 'announcement', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 'Sent', 1776420062345);
INSERT INTO "UnsentMessages" ("LineMessageId", "UnsentAt") VALUES ('unsent', 1776420062345);
INSERT INTO "outgoing_message" ("seq", "id", "group", "recipient", "topic", "reply_token", "messages", "open_attempts", "request_id", "lane", "stream_key", "status", "attempts", "received_at", "due_at", "lease_until", "first_claimed_at", "fence", "last_error", "done_at", "expires_at", "is_reply_only", "purpose") VALUES (1, '57E95790-A495-4403-8E05-C5D494600F16', 'aose', 'U1', '質問4', 'token', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 2, 'request', 'send', 'notice:U1', 1, 3, 1776420062345, 1776420062357, 1776420062358, 1776420062360, 3, '429', 1776420062359, 1776420062364, 1, 'Reminder');
INSERT INTO "work_item" ("seq", "id", "group", "message_id", "payload", "fate", "lane", "stream_key", "status", "attempts", "received_at", "due_at", "lease_until", "first_claimed_at", "fence", "last_error", "done_at") VALUES (1, 'event', 'aose', '1', X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D', 'question:4', 'job', CAST(X'E4BA88E7B484E3818CE3808CE5808DE3808DE381ABF09F988AF09F91A8E2808DF09F91A9E2808DF09F91A70D0AF0A0AEB7E9878EE383BBE8919BF3A08480E59F8EE383BBE3818BE38299E383BBEFBDB6EFBE9E0927223B2D2D' AS TEXT), 2, 5, 1776420062345, 1776420062354, 1776420062355, 1776420062361, 9223372036854775807, 'TimeoutException', 1776420062356);
