using System.Globalization;
using SessionBot.Domain.Minutes;
using SessionBot.Features.Sessions;

namespace SessionBot.Features.Talk;

/// <summary>A form of the talk's page as it was sent.</summary>
/// <param name="Number">The file that it is about.</param>
/// <param name="Version">Of the session as the page showed it.</param>
internal sealed record TalkForm(string Verb, int Number, int Version, string Text)
{
    public const string Add = "add";
    public const string Name = "name";
    public const string Remove = "remove";

    /// <summary>What the talk answers a question with.</summary>
    public const string Answer = "answer";

    public const string NoAnswer = "no-answer";

    /// <summary>The answer is found by itself again.</summary>
    public const string FreeAnswer = "free-answer";

    /// <summary>What a choice says of a name that is typed beside it.</summary>
    public const string OtherName = "other";

    private const string Known = "name:";

    public IReadOnlyList<IFormFile> Files { get; private init; } = [];

    /// <summary>One for each label that somebody has chosen a name for.</summary>
    public List<ChosenName> Names { get; private init; } = [];

    /// <summary>The question that an answer is chosen for, by what evidence calls it.</summary>
    public string Question { get; private init; } = "";

    /// <summary>The rows of the file with which the answer begins and ends; 0 where none is chosen.</summary>
    public (int First, int Last) Rows { get; private init; }

    /// <summary>The edit that held when the page was read; 0 where none did.</summary>
    public int Seen { get; private init; }

    public static async Task<TalkForm> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        return new(form["verb"].ToString(), Whole(form, "number"), Whole(form, "version"), form["text"].ToString())
        {
            // A browser sends a file without name and bytes where none was chosen.
            Files = [.. form.Files.Where(file => file.FileName.Length > 0)],
            Question = form["question"].ToString(),
            Rows = (Whole(form, "first"), Whole(form, "last")),
            Seen = Whole(form, "seen"),
            Names = [.. form["label"].Zip(form["name"], form["other"]).Select(row => new ChosenName(row.First ?? "", NameOf(row.Second, row.Third))).Where(chosen => chosen.Name.Length > 0).DistinctBy(chosen => chosen.Label)],
        };
    }

    public static string ChoiceOf(string name) => Known + name;

    private static string NameOf(string? choice, string? typed)
    {
        var name = choice == OtherName ? typed : choice?.StartsWith(Known, StringComparison.Ordinal) == true ? choice[Known.Length..] : null;
        var line = name?.ReplaceLineEndings(" ").Trim() ?? "";
        return line.Length > SessionPlan.LongestValue ? line[..SessionPlan.LongestValue] : line;
    }

    private static int Whole(IFormCollection form, string field) => int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
