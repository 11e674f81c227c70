using System.Text;
using CsCheck;
using Line.Messaging.Webhooks;
using SessionBot.Features.Webhook;
using SessionBot.Hosting;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Abuse;

public sealed class GeneratedBytesTests
{
    private static readonly string[] Spices =
        ["\"", "\\", "\\uD800", "\\u0000", "\uFFFE", "{", "}", "[", "]", ",", ":", "null", "1e999", "-", "\0", "\"type\":", "\"events\":[", "あ", "]}", "\u202E"];

    private static readonly Gen<Func<byte[], byte[]>> Damage =
        Gen.Select(Gen.Int[0, 3], Gen.Double.Unit, Gen.Int[1, 60], Gen.OneOf(Spices), (how, place, length, spice) => (Func<byte[], byte[]>)(body =>
        {
            var at = (int)(place * body.Length);
            return how switch
            {
                0 => [.. body[..at], .. body[at..].Take(1).Select(value => (byte)(value ^ (1 << (length % 8)))), .. body[at..].Skip(1)],
                1 => [.. body[..at], .. body[at..].Skip(length)],
                2 => [.. body[..at], .. Encoding.UTF8.GetBytes(spice), .. body[at..]],
                _ => [.. body[..at], .. body[at..].Take(length), .. body[at..]],
            };
        }));

    /// <summary>On a failure CsCheck prints the seed that brings the same bytes again.</summary>
    [Fact]
    public async Task Whatever_bytes_are_signed_are_refused_or_stored_to_the_last_event_and_handled()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        using var bytes = new SignedBytes(world);

        await Gen.Select(Gen.Int[1, 5], Gen.Int[0, 1_000_000_000], Damage.Array[1, 3]).SampleAsync(
            async (count, salt, damages) =>
            {
                var body = damages.Aggregate(Body(count, salt), (body, damage) => damage(body));
                var before = await bytes.StoredAsync();

                var status = (int)await bytes.PostAsync(body);

                Assert.Equal(WebhookEventParser.TryReadEnvelope(body, out var webhook, out _) ? 200 : 400, status);
                var sent = webhook?.Events.Select(one => InboxItem.From(one, ExampleGroup.Key, world.Clock.GetUtcNow()).Id) ?? [];
                Assert.Equal(before.Union(sent).Order(StringComparer.Ordinal), (await bytes.StoredAsync()).Order(StringComparer.Ordinal));
                await world.QuietAsync();
                Assert.Empty(await bytes.LostAsync());
            },
            iter: 300, threads: 1);
    }

    private static byte[] Body(int count, int salt) => Encoding.UTF8.GetBytes($$"""{"events":[{{string.Join(',', Enumerable.Range(0, count).Select(at => Event(at, salt)))}}]}""");

    private static string Event(int at, int salt) =>
        $$$"""{"type":"message","mode":"active","timestamp":1796882400000,"source":{"type":"user","userId":"U{{{at:x32}}}"},"webhookEventId":"01GEN{{{salt:D19}}}{{{at:D2}}}","deliveryContext":{"isRedelivery":false},"message":{"type":"text","id":"7{{{salt:D12}}}{{{at:D2}}}","text":"{{{salt}}}番の\uD83C\uDF75費用はいくらですか"}}""";
}
