using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Sources;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Features.Minutes;

/// <summary>A transcript as it is stored, and what evidence calls what is said in it.</summary>
internal static class StoredTranscript
{
    private const string Origin = "transcript:";
    private const string Utterance = "#U";

    private static readonly TranscriptJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    /// <summary>All that evidence calls something in this file begins so.</summary>
    public static string PrefixOf(int number) => $"{Origin}{number}#";

    /// <param name="utterance">Counted from 1.</param>
    public static string IdOf(int number, int utterance) => $"{Origin}{number}{Utterance}{utterance}";

    /// <returns>The file and the utterance that an id names; null for every other id.</returns>
    public static (int Number, int Utterance)? ReadId(string id) =>
        id.StartsWith(Origin, StringComparison.Ordinal) && id.IndexOf(Utterance, StringComparison.Ordinal) is > 0 and var at
        && int.TryParse(id.AsSpan(Origin.Length, at - Origin.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(id.AsSpan(at + Utterance.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var utterance) ? (number, utterance) : null;

    public static string Write(IReadOnlyList<Utterance> utterances) => JsonSerializer.Serialize(utterances, Json.IReadOnlyListUtterance);

    public static string Write(IReadOnlyList<ChatMessage> messages) => JsonSerializer.Serialize(messages, Json.IReadOnlyListChatMessage);

    /// <returns>None for a chat.</returns>
    public static IReadOnlyList<Utterance> Utterances(Transcript transcript) =>
        transcript.Kind == TranscriptKind.Speech ? JsonSerializer.Deserialize(transcript.Content, Json.IReadOnlyListUtterance)! : [];

    /// <returns>None for what was said.</returns>
    public static IReadOnlyList<ChatMessage> Messages(Transcript transcript) =>
        transcript.Kind == TranscriptKind.Chat ? JsonSerializer.Deserialize(transcript.Content, Json.IReadOnlyListChatMessage)! : [];

    public static Roster RosterOf(Transcript transcript, IReadOnlyList<Speaker> speakers) =>
        new(speakers, transcript.Names.ToDictionary(chosen => chosen.Label, chosen => chosen.Name));

    public static IReadOnlyList<TalkLine> Lines(Transcript transcript, IReadOnlyList<Speaker> speakers) =>
        TranscriptTalk.Lines(Utterances(transcript), RosterOf(transcript, speakers), utterance => IdOf(transcript.Number, utterance));

    /// <summary>What was asked and remarked in the session's chats, each under a name that no question of the board bears, nor another of these.</summary>
    public static (IReadOnlyList<Exchange> Exchanges, IReadOnlyList<LeftOutItem> LeftOut) Chats(IReadOnlyList<Transcript> transcripts)
    {
        var chats = transcripts.Select(transcript => ChatExchanges.Of(Messages(transcript), line => $"{PrefixOf(transcript.Number)}L{line}")).ToList();
        return (
            [.. chats.SelectMany(chat => chat.Exchanges).Select((exchange, at) => exchange with
            {
                Label = Wording.Of(exchange.Kind == ExchangeKind.Question ? MinutesTexts.ChatQuestion : MinutesTexts.ChatComment, ("number", at + 1)),
                ReasonUnlessAnswered = exchange.Kind == ExchangeKind.Question ? MinutesTexts.AnswerNotRecorded : null,
            })],
            [.. chats.SelectMany(chat => chat.LeftOut)]);
    }
}

[JsonSerializable(typeof(IReadOnlyList<Utterance>))]
[JsonSerializable(typeof(IReadOnlyList<ChatMessage>))]
internal sealed partial class TranscriptJson : JsonSerializerContext;
