using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionBot.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Limits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "WrongCodeAt",
                table: "Members",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WrongCodes",
                table: "Members",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_work_item_status",
                table: "work_item",
                column: "status",
                filter: "status = 2");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_message_group_done_at",
                table: "outgoing_message",
                columns: new[] { "group", "done_at" },
                filter: "reply_token IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_message_status",
                table: "outgoing_message",
                column: "status",
                filter: "status = 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_work_item_status",
                table: "work_item");

            migrationBuilder.DropIndex(
                name: "IX_outgoing_message_group_done_at",
                table: "outgoing_message");

            migrationBuilder.DropIndex(
                name: "IX_outgoing_message_status",
                table: "outgoing_message");

            migrationBuilder.DropColumn(
                name: "WrongCodeAt",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "WrongCodes",
                table: "Members");
        }
    }
}
