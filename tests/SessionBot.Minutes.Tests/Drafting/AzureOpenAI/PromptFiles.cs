using System.Text.Json;
using SessionBot.Minutes.Drafting.AzureOpenAI;

namespace SessionBot.Minutes.Tests.Drafting.AzureOpenAI;

public sealed class PromptFiles
{
    private static readonly MinutesPrompts Prompts = MinutesPrompts.Read(MinutesPrompts.DefaultFolder);

    public static TheoryData<string> Files => ["schema.json", "talk-topic/prompt.md", "talk-topic/examples.json", "region-report/prompt.md", "answer/examples.json"];

    [Fact]
    public void Every_example_is_answered_by_the_schema_and_cites_what_is_given()
    {
        foreach (var (given, answer) in new[] { Prompts.TalkTopic, Prompts.RegionReport, Prompts.Answer }.SelectMany(prompt => prompt.Examples))
        {
            using var asked = JsonDocument.Parse(given);
            using var said = JsonDocument.Parse(answer);
            var ids = asked.RootElement.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("id").GetInt32()).ToHashSet();
            Assert.All(said.RootElement.GetProperty("sentences").EnumerateArray(), sentence =>
            {
                Assert.Equal(["text", "sources"], sentence.EnumerateObject().Select(member => member.Name));
                Assert.All(sentence.GetProperty("sources").EnumerateArray(), source => Assert.Contains(source.GetInt32(), ids));
            });
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_changed_file_changes_the_hash_and_a_missing_one_is_named(string file)
    {
        using var folder = new TemporaryFolder();
        foreach (var source in Directory.EnumerateFiles(MinutesPrompts.DefaultFolder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder.Path, Path.GetRelativePath(MinutesPrompts.DefaultFolder, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }

        var path = Path.Combine(folder.Path, file);
        Assert.Equal(Prompts.Hash, MinutesPrompts.Read(folder.Path).Hash);
        File.WriteAllText(path, File.ReadAllText(path).Replace("で", "て", StringComparison.Ordinal).Replace("array", "list", StringComparison.Ordinal));
        Assert.NotEqual(Prompts.Hash, MinutesPrompts.Read(folder.Path).Hash);
        File.Delete(path);
        Assert.Contains(Path.GetFileName(file), Assert.Throws<MinutesPromptsException>(() => MinutesPrompts.Read(folder.Path)).Message, StringComparison.Ordinal);
    }
}
