using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionBot.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class WaitingNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A list that was never written is an empty one.
            migrationBuilder.Sql("""UPDATE "Sessions" SET "Speakers" = '[]' WHERE "Speakers" IS NULL;""");
            migrationBuilder.Sql("""UPDATE "Sessions" SET "Agenda" = '[]' WHERE "Agenda" IS NULL;""");
            migrationBuilder.Sql("""UPDATE "Questions" SET "Wordings" = '[]' WHERE "Wordings" IS NULL;""");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_message_group_recipient",
                table: "outgoing_message",
                columns: new[] { "group", "recipient" },
                filter: "status = 0 AND reply_token IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_message_topic",
                table: "outgoing_message",
                column: "topic",
                filter: "status = 0 AND topic IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_outgoing_message_group_recipient",
                table: "outgoing_message");

            migrationBuilder.DropIndex(
                name: "IX_outgoing_message_topic",
                table: "outgoing_message");
        }
    }
}
