using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Kinds;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Transcripts;

/// <summary>A chat log as questions and comments of a session. Each message has a fate: an exchange without answers yet, or a reason to be left out.</summary>
public static class ChatExchanges
{
    /// <summary>The reason of a message to one person.</summary>
    public const string Private = "個人宛てのメッセージのため";

    /// <summary>The reason of a message about the running of the meeting.</summary>
    public const string Operational = "運営への連絡のため";

    /// <summary>The reason of a message that should not be published as it stands.</summary>
    public const string Unsafe = "掲載に適さないため";

    /// <param name="id">Names the source of a message by its line.</param>
    public static (IReadOnlyList<Exchange> Exchanges, IReadOnlyList<LeftOutItem> LeftOut) Of(IReadOnlyList<ChatMessage> chat, Func<int, string> id)
    {
        var exchanges = new List<Exchange>();
        var leftOut = new List<LeftOutItem>();
        foreach (var (number, message) in chat.Index())
        {
            var source = new SourceText(id(message.Line), message.Text);
            switch (Fate(message))
            {
                case (ExchangeKind kind, _):
                    exchanges.Add(new Exchange(kind, [source], []));
                    break;
                case (null, var reason):
                    leftOut.Add(new LeftOutItem(source, $"チャット{number + 1}", reason));
                    break;
            }
        }

        return (exchanges, leftOut);
    }

    private static (ExchangeKind? Kind, string Reason) Fate(ChatMessage message) => message.IsPrivate
        ? (null, Private)
        : KindDetector.Classify(message.Text) switch
        {
            MessageKind.Question or MessageKind.Edit => (ExchangeKind.Question, ""),
            MessageKind.Comment => (ExchangeKind.Comment, ""),
            MessageKind.Operational or MessageKind.Withdraw => (null, Operational),
            MessageKind.Unsafe => (null, Unsafe),
        };
}
