using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionBot.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ListColumns : Migration
    {
        /// <summary>The columns stay as they are; a list that was never written is an empty one.</summary>
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""UPDATE "Sessions" SET "Speakers" = '[]' WHERE "Speakers" IS NULL;""");
            migrationBuilder.Sql("""UPDATE "Sessions" SET "Agenda" = '[]' WHERE "Agenda" IS NULL;""");
            migrationBuilder.Sql("""UPDATE "Questions" SET "Wordings" = '[]' WHERE "Wordings" IS NULL;""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
