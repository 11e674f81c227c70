using System.Reflection;
using System.Text.RegularExpressions;
using SessionBot.Features;
using static SessionBot.Tests.Texts.TextFiles;

namespace SessionBot.Tests.Texts;

public sealed partial class TextFilesTests
{
    /// <summary>What members and organizers type is vocabulary of these, and no text.</summary>
    private static readonly string[] Vocabulary = ["Addressing.cs", "MemberCommandParser.cs", "MemberWords.cs", "PromptWords.cs", "OrganizerCommandParser.cs", "OrganizerSlip.cs", "OrganizerWords.cs", "PlannedTimes.cs", "ReminderLine.cs", "SessionPlan.cs", "WrittenMoment.cs"];

    [Fact]
    public void Each_class_says_what_its_resource_file_says() => Assert.All(Entries(), entry =>
        Assert.Equal(
            entry.Value,
            typeof(Wording).Assembly.GetType($"SessionBot.Features.{entry.Feature}.{entry.Class}", throwOnError: true)!
                .GetProperty(entry.Name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(null)));

    [Fact]
    public void Each_text_has_a_name_of_its_own() =>
        AssertNone(Entries().GroupBy(entry => entry.Key).Where(named => named.Count() > 1).Select(named => named.Key));

    [Fact]
    public void Each_text_is_said_somewhere() =>
        AssertNone(Entries().Select(entry => entry.Key).Except(Uses().Select(use => use.Key)));

    [Fact]
    public void Each_comment_tells_when_the_text_is_said_and_names_its_placeholders() => Assert.All(Entries(), entry =>
    {
        Assert.NotEmpty(entry.Comment);
        Assert.Equal(Wording.PlaceholdersIn(entry.Value).Order(StringComparer.Ordinal), Wording.PlaceholdersIn(entry.Comment).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Each_text_is_given_exactly_the_values_that_it_asks_for()
    {
        var texts = Entries().ToDictionary(entry => entry.Key, entry => entry.Value);

        Assert.All(Uses().Where(use => use.InWording), use =>
            Assert.Equal(Wording.PlaceholdersIn(texts[use.Key]).Order(StringComparer.Ordinal), use.Values.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_text_with_braces_is_said_through_wording_alone()
    {
        var braced = Entries().Where(entry => entry.Value.AsSpan().ContainsAny('{', '}')).Select(entry => entry.Key).ToHashSet();

        AssertNone(Uses().Where(use => !use.InWording && braced.Contains(use.Key)).Select(use => $"{use.Where}: {use.Key}"));
    }

    [Fact]
    public void Each_sentence_ends_politely() => AssertNone(Entries()
        .Where(entry => Sentence().Matches(InParentheses().Replace(entry.Value, "")).Any(sentence => !Polite().IsMatch(sentence.Value)))
        .Select(entry => $"{entry.Key}: {entry.Value}"));

    [Fact]
    public void No_words_of_the_bot_stand_in_the_code_of_a_feature() => AssertNone(
        from file in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        where !Vocabulary.Contains(Path.GetFileName(file))
        from line in File.ReadLines(file)
        where Japanese().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        select $"{Path.GetFileName(file)}: {line.Trim()}");

    private static void AssertNone(IEnumerable<string> faults)
    {
        var all = string.Join('\n', faults);
        Assert.True(all.Length == 0, all);
    }

    [GeneratedRegex("[^。\n]*。")]
    private static partial Regex Sentence();

    [GeneratedRegex("（[^（）]*）")]
    private static partial Regex InParentheses();

    [GeneratedRegex("(です|ます|ました|ません|ませんでした|ください|ようこそ|おかえりなさい)。$")]
    private static partial Regex Polite();

    /// <summary>Kana, kanji, Japanese punctuation and full-width forms.</summary>
    [GeneratedRegex(@"[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]")]
    private static partial Regex Japanese();
}
