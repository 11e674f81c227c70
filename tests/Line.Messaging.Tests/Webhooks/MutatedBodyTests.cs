using CsCheck;
using Line.Messaging.Webhooks;

namespace Line.Messaging.Tests.Webhooks;

public sealed class MutatedBodyTests
{
    private static readonly string[] Spices =
        ["\"", "\\", "\\uD800", "\\u", "{", "}", "[", "]", ",", ":", "null", "1e999", "-", "\0", "\"type\":", "\"events\":[", "あ", "]}"];

    private static readonly Gen<byte[]> Spice =
        Gen.OneOf(Gen.Int[0, Spices.Length - 1].Select(pick => System.Text.Encoding.UTF8.GetBytes(Spices[pick])), Gen.Byte.Array[1, 4]);

    private static readonly Gen<Mutation> Mutations = Gen.Select(
        Gen.Enum<MutationKind>(), Gen.Double.Unit, Gen.Int[0, 7], Spice, (kind, place, bit, spice) => new Mutation(kind, place, bit, spice));

    private enum MutationKind
    {
        Flip,
        Cut,
        Insert,
        Repeat,
    }

    [Fact]
    public void A_damaged_body_of_our_own_is_read_or_refused_and_nothing_else() =>
        Sample([WebhookBodies.Body(WebhookBodies.EveryEvent.Values), .. WebhookBodies.EveryEvent.Values.Select(json => WebhookBodies.Body(json))]);

    [Fact]
    public void A_damaged_official_body_is_read_or_refused_and_nothing_else() =>
        Sample([.. OfficialFixtures.Require().Select(fixture => fixture.Body)]);

    private static void Sample(byte[][] bodies) =>
        Gen.Select(Gen.Int[0, bodies.Length - 1], Mutations.Array[1, 4]).Sample(
            (index, mutations) => Read(mutations.Aggregate(bodies[index], (body, mutation) => mutation.Apply(body))),
            iter: 20_000,
            print: sample => $"body {sample.Item1}, {string.Join("; ", sample.Item2.Select(mutation => mutation.ToString()))}");

    private static void Read(byte[] body)
    {
        var hasEnvelope = WebhookEventParser.TryReadEnvelope(body, out var envelope, out var envelopeFault);
        if (!WebhookEventParser.TryParse(body, out var request, out var fault))
        {
            Assert.False(hasEnvelope);
            Assert.Equal(fault, envelopeFault);
            Assert.NotEmpty(fault);
            Assert.Throws<WebhookFormatException>(() => WebhookEventParser.Parse(body));
            return;
        }

        Assert.True(hasEnvelope);
        Assert.Equal(request.Destination, envelope!.Destination);
        Assert.Equal(request.Events.Select(read => read.Raw), envelope.Events.Select(one => one.Raw));
        Assert.All(request.Events.Zip(envelope.Events), pair => Assert.True(pair.First.WebhookEventId is null || pair.First.WebhookEventId == pair.Second.WebhookEventId));
        foreach (var read in request.Events)
        {
            Assert.Equal(read.GetType(), WebhookEventParser.ParseEvent(read.Raw).GetType());
        }
    }

    private sealed record Mutation(MutationKind Kind, double Place, int Bit, byte[] Spice)
    {
        public byte[] Apply(byte[] body)
        {
            var at = (int)(Place * body.Length);
            return Kind switch
            {
                MutationKind.Flip => [.. body[..at], .. body[at..].Take(1).Select(value => (byte)(value ^ (1 << Bit))), .. body[at..].Skip(1)],
                MutationKind.Cut => [.. body[..at], .. body[at..].Skip(Bit * Bit * Bit)],
                MutationKind.Insert => [.. body[..at], .. Spice, .. body[at..]],
                MutationKind.Repeat => [.. body[..at], .. body[at..].Take(40), .. body[at..]],
            };
        }
    }
}
