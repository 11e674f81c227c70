using System.Text;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Checking;

/// <param name="Written">What people write or recognition hears.</param>
/// <param name="Proposed">What the group writes.</param>
/// <param name="Reason">For an organizer, in Japanese.</param>
public sealed record GlossaryTerm(string Written, string Proposed, string Reason);

/// <param name="SentenceId">As <see cref="SentenceIds"/> names it.</param>
public sealed record GlossaryProposal(string SentenceId, string Written, string Proposed, string Reason);

/// <summary>
/// A group's words: <c>prompts/glossary/*.json</c>, {<c>schema</c>: 1, <c>terms</c>: [{<c>written</c>, <c>proposed</c>, <c>reason</c>}]}. It proposes and replaces nothing: a sentence that
/// somebody corrected without saying so would no longer be what its source says.
/// </summary>
public sealed record Glossary(IReadOnlyList<GlossaryTerm> Terms)
{
    /// <summary>The version of the file format that this code reads.</summary>
    public const int Schema = 1;

    /// <summary>Of a draft that nobody held against any words.</summary>
    public static Glossary Empty { get; } = new([]);

    /// <summary>The shipped glossary, beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "prompts", "glossary", "study-group.json");

    /// <exception cref="GlossaryException">The file is missing or wrong; it says where, what, and how to mend it.</exception>
    public static Glossary Read(string path)
    {
        FileFault fault = (line, what, remedy, _) => new GlossaryException(FaultText.Of(path, line, what, remedy));
        if (!File.Exists(path))
        {
            throw fault(null, "the file is missing.", "Name an existing file, or restore prompts/glossary/study-group.json beside the program, which shows how to write one.");
        }

        var json = JsonAtParser.Parse(Utf8File.Read(path, fault).Bytes, fault).Object("schema", "terms");
        var schema = json.Member("schema");
        return schema.Whole(1) == Schema
            ? new Glossary(ReadTerms(json.Member("terms")))
            : throw schema.Wrong($"is {schema.Scalar}", $"This program reads schema {Schema}.");
    }

    /// <summary>These words and those of a group, whose proposal goes before ours for the same word.</summary>
    public Glossary With(Glossary own) => new([.. own.Terms, .. Terms.Where(term => !own.Terms.Any(another => another.Written == term.Written))]);

    /// <summary>Without what organizers have decided about.</summary>
    /// <param name="written">As people write these words.</param>
    public Glossary Without(IReadOnlySet<string> written) => new([.. Terms.Where(term => !written.Contains(term.Written))]);

    /// <summary>Where the document writes a word that the group writes otherwise; the longest word at each place.</summary>
    public IReadOnlyList<GlossaryProposal> For(MinutesDocument document) =>
        [.. SentenceIds.Of(document).SelectMany(entry => For(entry.Sentence.Text).Select(term => new GlossaryProposal(entry.Id, term.Written, term.Proposed, term.Reason)))];

    private IEnumerable<GlossaryTerm> For(string text)
    {
        var left = text;
        foreach (var term in Terms.OrderByDescending(term => term.Written.Length))
        {
            if (Find(left, term) is { } at)
            {
                left = left.Remove(at, term.Written.Length).Insert(at, new string('\n', term.Written.Length));
                yield return term;
            }
        }
    }

    /// <summary>Null where the word is only a part of another, or of what is proposed for it.</summary>
    internal static int? Find(string text, GlossaryTerm term, int from = 0)
    {
        for (var at = text.IndexOf(term.Written, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(term.Written, at + 1, StringComparison.Ordinal))
        {
            var isPart = IsLatin(term.Written[0]) && at > 0 && IsLatin(text[at - 1])
                || IsLatin(term.Written[^1]) && at + term.Written.Length < text.Length && IsLatin(text[at + term.Written.Length]);
            var inside = term.Proposed.IndexOf(term.Written, StringComparison.Ordinal);
            var isWritten = inside >= 0 && at >= inside && string.CompareOrdinal(text, at - inside, term.Proposed, 0, term.Proposed.Length) == 0;
            if (!isPart && !isWritten)
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsLatin(char sign) => char.IsAsciiLetterOrDigit(sign);

    internal static IReadOnlyList<GlossaryTerm> ReadTerms(JsonAt json)
    {
        var terms = new List<GlossaryTerm>();
        foreach (var entry in json.List())
        {
            var term = Term(entry.Object("written", "proposed", "reason"));
            terms.Add(terms.Exists(known => known.Written == term.Written)
                ? throw entry.Member("written").Wrong($"is \"{term.Written}\" a second time", "Keep one of the two entries.")
                : term);
        }

        return terms;
    }

    private static GlossaryTerm Term(JsonAt json)
    {
        var term = new GlossaryTerm(json.Member("written").Text(), json.Member("proposed").Text(), json.Member("reason").Text());
        return term.Written == term.Proposed
            ? throw json.Member("proposed").Wrong("is what is written anyway", "Write how the group writes it, or remove the entry.")
            : term;
    }
}

/// <summary>A glossary that cannot be read.</summary>
public sealed class GlossaryException(string message) : Exception(message);
