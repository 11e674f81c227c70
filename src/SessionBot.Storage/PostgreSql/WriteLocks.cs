namespace SessionBot.Storage.PostgreSql;

/// <summary>The first halves of the advisory locks that writers of study groups hold; streams lock by one number alone, so they never meet.</summary>
internal static class WriteLocks
{
    public const int AllGroups = 1;
    public const int OneGroup = 2;
}
