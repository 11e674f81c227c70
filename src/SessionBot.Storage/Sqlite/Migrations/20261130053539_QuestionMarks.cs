using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class QuestionMarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Assignee",
                table: "Questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsUmbrella",
                table: "Questions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Label",
                table: "Questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Place",
                table: "Questions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SplitFrom",
                table: "Questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Wording",
                table: "Questions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Wordings",
                table: "Questions",
                type: "TEXT",
                nullable: true,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "CutFrom",
                table: "QuestionParts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuestionParts_CutFrom",
                table: "QuestionParts",
                column: "CutFrom",
                filter: "\"CutFrom\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_QuestionParts_CutFrom",
                table: "QuestionParts");

            // Dropping a column the usual way rebuilds the table, and that outside a transaction.
            migrationBuilder.Sql("""ALTER TABLE "Questions" DROP COLUMN "Assignee";""");
            migrationBuilder.Sql("""ALTER TABLE "Questions" DROP COLUMN "IsUmbrella";""");
            migrationBuilder.Sql("""ALTER TABLE "Questions" DROP COLUMN "Label";""");
            migrationBuilder.Sql("""ALTER TABLE "Questions" DROP COLUMN "Place";""");
            migrationBuilder.Sql("""ALTER TABLE "Questions" DROP COLUMN "SplitFrom";""");
            migrationBuilder.Sql("""ALTER TABLE "Questions" DROP COLUMN "Wording";""");
            migrationBuilder.Sql("""ALTER TABLE "Questions" DROP COLUMN "Wordings";""");
            migrationBuilder.Sql("""ALTER TABLE "QuestionParts" DROP COLUMN "CutFrom";""");
        }
    }
}
