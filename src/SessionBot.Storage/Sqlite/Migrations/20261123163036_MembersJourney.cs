using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MembersJourney : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RemindBefore",
                table: "Sessions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<long>(
                name: "TextAt",
                table: "ReportMessages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsCare",
                table: "Questions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "expires_at",
                table: "outgoing_message",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_reply_only",
                table: "outgoing_message",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                table: "outgoing_message",
                type: "TEXT",
                nullable: false,
                defaultValue: "Answer");

            migrationBuilder.AddColumn<bool>(
                name: "WantsReminders",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "Announcements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StudyGroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineMessageId = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Announcements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Announcements_Members_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Announcements_StudyGroups_StudyGroupId",
                        column: x => x.StudyGroupId,
                        principalTable: "StudyGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    LineMessageId = table.Column<string>(type: "TEXT", nullable: false),
                    StudyGroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: true),
                    ImageSetId = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: true),
                    MediaType = table.Column<string>(type: "TEXT", nullable: true),
                    StoredAs = table.Column<string>(type: "TEXT", nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.LineMessageId);
                    table.ForeignKey(
                        name: "FK_Attachments_Members_SenderId",
                        column: x => x.SenderId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Attachments_StudyGroups_StudyGroupId",
                        column: x => x.StudyGroupId,
                        principalTable: "StudyGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuestionParts",
                columns: table => new
                {
                    LineMessageId = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TextAt = table.Column<long>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionParts", x => x.LineMessageId);
                    table.ForeignKey(
                        name: "FK_QuestionParts_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuestionSupports",
                columns: table => new
                {
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionSupports", x => new { x.QuestionId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_QuestionSupports_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_QuestionSupports_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SentReminders",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Before = table.Column<TimeSpan>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentReminders", x => new { x.SessionId, x.MemberId, x.Before });
                    table.ForeignKey(
                        name: "FK_SentReminders_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SentReminders_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_AuthorId",
                table: "Announcements",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_LineMessageId",
                table: "Announcements",
                column: "LineMessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_StudyGroupId",
                table: "Announcements",
                column: "StudyGroupId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_SenderId",
                table: "Attachments",
                column: "SenderId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_StudyGroupId",
                table: "Attachments",
                column: "StudyGroupId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionParts_QuestionId",
                table: "QuestionParts",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionSupports_MemberId",
                table: "QuestionSupports",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_SentReminders_MemberId",
                table: "SentReminders",
                column: "MemberId");

            // What was one message so far becomes the only part of its question; an unsent one has none.
            migrationBuilder.Sql(
                """
                INSERT INTO "QuestionParts" ("LineMessageId", "Text", "SentAt", "TextAt", "QuestionId")
                SELECT "LineMessageId", "Text", "AskedAt", "AskedAt", "Id" FROM "Questions" WHERE "Text" <> '';
                UPDATE "ReportMessages" SET "TextAt" = "SentAt";
                UPDATE "outgoing_message" SET "purpose" = 'Notice' WHERE "topic" IS NOT NULL;
                """);

            migrationBuilder.DropIndex(
                name: "IX_Questions_LineMessageId",
                table: "Questions");

            // DropColumn would build the table anew, with foreign keys switched off, which cannot be undone when it fails half way.
            migrationBuilder.Sql("""ALTER TABLE "Questions" DROP COLUMN "LineMessageId";""");

            migrationBuilder.Sql("""ALTER TABLE "Questions" DROP COLUMN "Text";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LineMessageId",
                table: "Questions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "Questions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql(
                """
                UPDATE "Questions" SET
                    "LineMessageId" = COALESCE((SELECT MIN("LineMessageId") FROM "QuestionParts" WHERE "QuestionId" = "Questions"."Id"), "Id"),
                    "Text" = COALESCE((SELECT group_concat("Text", char(10)) FROM "QuestionParts" WHERE "QuestionId" = "Questions"."Id"), '');
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Questions_LineMessageId",
                table: "Questions",
                column: "LineMessageId",
                unique: true);

            migrationBuilder.DropTable(
                name: "Announcements");

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "QuestionParts");

            migrationBuilder.DropTable(
                name: "QuestionSupports");

            migrationBuilder.DropTable(
                name: "SentReminders");

            migrationBuilder.Sql("""ALTER TABLE "Sessions" DROP COLUMN "RemindBefore";""");

            migrationBuilder.Sql("""ALTER TABLE "ReportMessages" DROP COLUMN "TextAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Questions" DROP COLUMN "NeedsCare";""");

            migrationBuilder.Sql("""ALTER TABLE "outgoing_message" DROP COLUMN "expires_at";""");

            migrationBuilder.Sql("""ALTER TABLE "outgoing_message" DROP COLUMN "is_reply_only";""");

            migrationBuilder.Sql("""ALTER TABLE "outgoing_message" DROP COLUMN "purpose";""");

            migrationBuilder.Sql("""ALTER TABLE "Members" DROP COLUMN "WantsReminders";""");

        }
    }
}
