using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionBot.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class History : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_work_item_stream_key_seq",
                table: "work_item",
                columns: new[] { "stream_key", "seq" },
                filter: "status <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_StudyGroupId_StartsAt",
                table: "Sessions",
                columns: new[] { "StudyGroupId", "StartsAt" },
                filter: "\"Phase\" <> 'Published'");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_message_unsent",
                table: "outgoing_message",
                column: "status",
                filter: "status <> 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_work_item_stream_key_seq",
                table: "work_item");

            migrationBuilder.DropIndex(
                name: "IX_Sessions_StudyGroupId_StartsAt",
                table: "Sessions");

            migrationBuilder.DropIndex(
                name: "IX_outgoing_message_unsent",
                table: "outgoing_message");
        }
    }
}
