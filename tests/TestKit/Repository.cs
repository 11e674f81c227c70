namespace TestKit;

/// <summary>Finds the files of the checkout that the tests run from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SessionBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No SessionBot.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
