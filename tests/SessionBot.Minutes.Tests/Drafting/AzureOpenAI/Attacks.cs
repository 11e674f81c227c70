using System.Globalization;
using System.Text.Json;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Rendering;
using TestKit;

namespace SessionBot.Minutes.Tests.Drafting.AzureOpenAI;

/// <summary>Members' messages that speak to the model. The corpus says what each of them wants to see in print.</summary>
public sealed class Attacks
{
    private readonly ModelWorld world = new();

    public static TheoryData<string, string> Corpus
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Repository.PathTo("tests", "SessionBot.Minutes.Tests", "Drafting", "AzureOpenAI", "attacks.jsonl")))
            {
                using var attack = JsonDocument.Parse(line);
                data.Add(attack.RootElement.GetProperty("message").GetString()!, attack.RootElement.GetProperty("wanted").GetString()!);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task A_message_is_a_value_in_the_section_and_never_an_instruction(string message, string wanted)
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Echoing);

        await world.DraftAsync(server, TestSessions.WithReports(message));

        var request = Assert.Single(server.Requests);
        Assert.Equal(["system", "user", "assistant", "user"], request.Messages.Select(sent => sent.GetProperty("role").GetString()));
        Assert.DoesNotContain(message[^8..], request.Messages[0].ToString(), StringComparison.Ordinal);
        using var section = JsonDocument.Parse(request.Asked);
        Assert.Equal(["heading", "style", "sentences"], section.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.All(section.RootElement.GetProperty("sentences").EnumerateArray(), sentence =>
            Assert.DoesNotContain(sentence.GetProperty("text").GetString()!, sign => CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.Control));
        Assert.DoesNotContain(wanted, request.Asked, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task A_model_that_obeys_does_not_get_it_into_print(string message, string wanted)
    {
        var record = TestSessions.WithReports(message);
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(JsonSerializer.Serialize(new { sentences = new[] { new { text = wanted, sources = new[] { 1 } } } })));

        var draft = await world.DraftAsync(server, record);

        Assert.DoesNotContain(wanted, PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
        Assert.Empty(DraftAudit.Run(draft.Document, record));
    }
}
