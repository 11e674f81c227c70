using CsCheck;
using Line.Messaging;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Hosting;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Cards;

/// <summary>LINE refuses a whole request for one card that is too large or has an empty word in it, whatever people wrote.</summary>
public sealed class CardLimitsTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.Char["あ漢字カナab 　\n🇯"], 0, 400],
        Gen.String[Gen.Char, 0, 400],
        Gen.Select(
            Gen.OneOf(
                "", " ", "\n", "　", "\u0001", "\"", "\\", "あ", "長", "👨‍👩‍👧‍👦", "🇯🇵", "が", "e\u0301\u0301\u0301\u0301", "\u200B", "\u202E", "\uD83D", "\uDE00", "https://sessionbot.example/", "。\n\n"),
            Gen.Int[0, 5000],
            (piece, times) => piece.Length == 0 ? piece : string.Concat(Enumerable.Repeat(piece, Math.Max(1, times / piece.Length)))));

    [Fact]
    public void Whatever_is_written_on_a_card_LINE_takes_it() => Words.Sample(
        text => Assert.All(CardGallery.All(text), message => Assert.Empty(MessageValidator.Validate([message]))), iter: 300);

    [Fact]
    public void A_reply_with_cards_leaves_room_for_a_notice() => Words.Sample(
        text => Assert.All(Replies(text), reply => Assert.InRange(reply.Count, 1, MessageLimits.MessagesPerRequest - 1)), iter: 50);

    [Fact]
    public async Task The_platform_takes_them_too()
    {
        await using var world = await BotWorld.StartAsync(simulator: new() { LimitsRates = false });
        var client = world.Services.GetRequiredService<LineClients>().For(ExampleGroup.Key);

        await Words.SampleAsync(
            async text =>
            {
                foreach (var part in CardGallery.All(text).Chunk(MessageLimits.MessagesPerRequest))
                {
                    Assert.Empty(await client.ValidateMessagesAsync(ValidationTarget.Reply, part, TestContext.Current.CancellationToken));
                }
            },
            iter: 20);
    }

    private static IEnumerable<IReadOnlyList<ISendMessage>> Replies(string text)
    {
        var (session, group) = (CardSamples.Session(text), CardSamples.Group());
        var report = CardSamples.Report(Domain.RegionalReports.ReportState.Submitted, [.. Enumerable.Repeat(text, 40)]);
        yield return Features.RegionalReports.ReportReplies.AlreadySubmitted(session, report, group);
        yield return Features.Questions.QuestionReplies.Open(session, [.. Enumerable.Range(1, 400).Select(number => CardSamples.Question(number, text))]);
    }
}
