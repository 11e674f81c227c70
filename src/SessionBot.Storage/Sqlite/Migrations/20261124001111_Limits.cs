using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionBot.Storage.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WrongCodes",
                table: "Members",
                type: "INTEGER",
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

            // Dropping a column the usual way rebuilds the table, and that outside a transaction.
            migrationBuilder.Sql("""ALTER TABLE "Members" DROP COLUMN "WrongCodeAt";""");
            migrationBuilder.Sql("""ALTER TABLE "Members" DROP COLUMN "WrongCodes";""");
        }
    }
}
