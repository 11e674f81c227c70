using System.Text;
using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>The webhook address as anybody on the internet meets it.</summary>
public sealed class WebhookEndpointTests(StandaloneService standalone) : IClassFixture<StandaloneService>
{
    private const int Largest = 1024 * 1024;

    private ServiceDatabase Database => standalone.Database;

    private long Stored => Database.Count("FROM work_item");

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("署名")]
    public async Task A_wrong_signature_is_refused_and_nothing_is_stored(string signature)
    {
        Assert.Equal(401, await PostAsync(SignedWebhook.Body(Event("01FORGED")), signature));

        Assert.Equal(0, Database.Count("FROM work_item WHERE id = '01FORGED'"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_byte_more_than_a_mebibyte_is_too_large(bool chunked)
    {
        Assert.Equal(413, await PostAsync(Padded("01LARGER", Largest + 1), chunked: chunked));

        Assert.Equal(0, Database.Count("FROM work_item WHERE id = '01LARGER'"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mebibyte_is_stored(bool chunked)
    {
        var id = $"01LARGEST{chunked}";

        Assert.Equal(200, await PostAsync(Padded(id, Largest), chunked: chunked));

        Assert.Equal(1, Database.Count($"FROM work_item WHERE id = '{id}'"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"destination":"U0000000000000000000000000000b070","events":{}}""")]
    [InlineData("""{"destination":"U0000000000000000000000000000b070","events":[1]}""")]
    public async Task A_signed_body_that_is_no_webhook_is_a_bad_request(string body)
    {
        var before = Stored;

        Assert.Equal(400, await PostAsync(Encoding.UTF8.GetBytes(body)));

        Assert.Equal(before, Stored);
    }

    [Fact]
    public async Task No_events_at_all_are_fine_for_that_is_how_the_console_verifies()
    {
        var before = Stored;

        Assert.Equal(200, await PostAsync(SignedWebhook.Body()));

        Assert.Equal(before, Stored);
    }

    [Fact]
    public async Task An_unknown_event_is_kept_byte_for_byte()
    {
        const string odd = """{ "type" : "telepathy",  "webhookEventId":"01ODD", "timestamp":1,"mode":"active", "emoji":"\ud83d\ude00😀", "n": 1.0e+02 , "未知":[null,{ }]}""";

        Assert.Equal(200, await PostAsync(SignedWebhook.Body(odd)));
        await standalone.Client.UntilIdleAsync();

        var stored = Database.Query("SELECT payload, fate FROM work_item WHERE id = '01ODD'", row => (Payload: row.GetFieldValue<byte[]>(0), Fate: row.GetString(1))).Single();
        Assert.Equal(odd, Encoding.UTF8.GetString(stored.Payload));
        Assert.StartsWith("ignored:", stored.Fate);
    }

    [Fact]
    public async Task An_event_that_comes_twice_in_one_webhook_and_again_in_another_is_one()
    {
        var twice = Event("01TWICE");

        Assert.Equal(200, await PostAsync(SignedWebhook.Body(twice, twice)));
        Assert.Equal(200, await PostAsync(SignedWebhook.Body(twice)));

        Assert.Equal(1, Database.Count("FROM work_item WHERE id = '01TWICE'"));
    }

    [Fact]
    public async Task Another_bots_webhook_is_refused()
    {
        var body = Encoding.UTF8.GetBytes($$"""{"destination":"U00000000000000000000000000000bad","events":[{{Event("01OTHER")}}]}""");

        Assert.Equal(401, await PostAsync(body));

        Assert.Equal(0, Database.Count("FROM work_item WHERE id = '01OTHER'"));
    }

    [Fact]
    public async Task A_webhook_that_cannot_be_stored_is_answered_500_and_its_redelivery_is_taken()
    {
        var body = SignedWebhook.Body(Event("01LOCKED"));
        using (Database.LockExclusively())
        {
            Assert.Equal(500, await PostAsync(body));
        }

        await standalone.Process.Output.LineWith("could not be stored").WaitAsync(TestKit.TestConstants.Timeout, TestContext.Current.CancellationToken);
        Assert.Equal(200, await PostAsync(body));

        Assert.Equal(1, Database.Count("FROM work_item WHERE id = '01LOCKED'"));
        var line = Assert.Single(standalone.Process.Output.All.Split('\n'), line => line.Contains("could not be stored", StringComparison.Ordinal));
        Assert.Contains("1 events could not be stored, so LINE is answered 500 and delivers them again", line);
        Assert.Contains("locked", line);
    }

    private async Task<int> PostAsync(byte[] body, string? signature = null, bool chunked = false) =>
        (await standalone.Client.SendAsync(SignedWebhook.Request(body, signature, chunked))).Status;

    private static string Event(string id) =>
        $$$"""{"type":"unfollow","webhookEventId":"{{{id}}}","timestamp":1797000000000,"mode":"active","source":{"type":"user","userId":"U0000000000000000000000000000aaaa"}}""";

    /// <summary>A signed webhook of exactly so many bytes.</summary>
    private static byte[] Padded(string id, int size)
    {
        string Long(int padding) => $$"""{"type":"unknown","webhookEventId":"{{id}}","timestamp":1,"padding":"{{new string('a', padding)}}"}""";
        var body = SignedWebhook.Body(Long(size - SignedWebhook.Body(Long(0)).Length));
        Assert.Equal(size, body.Length);
        return body;
    }
}
