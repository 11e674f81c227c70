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

            migrationBuilder.DropColumn(
                name: "Assignee",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "IsUmbrella",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "Label",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "SplitFrom",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "Wording",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "Wordings",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "CutFrom",
                table: "QuestionParts");
        }
    }
}
