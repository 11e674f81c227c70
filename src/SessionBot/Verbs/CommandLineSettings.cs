namespace SessionBot.Verbs;

/// <summary>
/// Settings on the command line: <c>--Section:Key value</c>, <c>--Section:Key=value</c>, and the forms without the hyphens that ASP.NET Core
/// reads too. It passes over whatever has another form; here that is refused, because nobody types what is to have no effect.
/// </summary>
internal static class CommandLineSettings
{
    private const string Form = "settings are written --Section:Key value; --help tells the verbs and their options";

    /// <exception cref="UsageException">Something has the form of no setting.</exception>
    public static IReadOnlyList<string> KeysOf(IReadOnlyList<string> args)
    {
        var keys = new List<string>();
        for (var at = 0; at < args.Count; at++)
        {
            string[] parts = args[at] switch
            {
                ['-', '-', .. var rest] => rest.Split('=', 2),
                ['/', .. var rest] => rest.Split('=', 2),
                ['-', ..] => [""],
                var bare => bare.Contains('=', StringComparison.Ordinal) ? bare.Split('=', 2) : [""],
            };
            if (parts[0].Length == 0)
            {
                throw new UsageException($"{args[at]} is no setting: {Form}.");
            }

            if (parts.Length == 1 && (at + 1 == args.Count || args[++at].StartsWith("--", StringComparison.Ordinal)))
            {
                throw new UsageException($"--{parts[0]} has no value: {Form}.");
            }

            keys.Add(parts[0]);
        }

        return keys;
    }
}
