using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Backstage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Agenda",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnComment",
                table: "RegionalReports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BackstageMessages",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AcknowledgedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BackstageMessages", x => new { x.SessionId, x.Number });
                    table.ForeignKey(
                        name: "FK_BackstageMessages_Members_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BackstageMessages_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BackstageMessages_AuthorId",
                table: "BackstageMessages",
                column: "AuthorId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BackstageMessages");

            // Dropping a column the usual way rebuilds the table, and that outside a transaction.
            migrationBuilder.Sql("""ALTER TABLE "Sessions" DROP COLUMN "Agenda";""");
            migrationBuilder.Sql("""ALTER TABLE "RegionalReports" DROP COLUMN "ReturnComment";""");
        }
    }
}
