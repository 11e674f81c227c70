using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ArrivalOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_work_item_lane_stream_key_seq",
                table: "work_item");

            migrationBuilder.DropIndex(
                name: "IX_outgoing_message_lane_stream_key_seq",
                table: "outgoing_message");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_work_item_lane_stream_key_seq",
                table: "work_item",
                columns: new[] { "lane", "stream_key", "seq" },
                filter: "status = 0");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_message_lane_stream_key_seq",
                table: "outgoing_message",
                columns: new[] { "lane", "stream_key", "seq" },
                filter: "status = 0");
        }
    }
}
