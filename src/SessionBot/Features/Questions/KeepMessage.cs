using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Kinds;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>A plain message is a question, a comment, something for the organizers, a part of what was just asked, or a wish about it.</summary>
internal sealed class KeepMessage(AskQuestion ask, JoinMessage join, TakeWish wishes)
{
    /// <summary>True for what is kept as it is, unless it joins something.</summary>
    public static bool StandsForItself(string text) => KindDetector.Classify(text) is MessageKind.Question or MessageKind.Comment;

    public async Task<Outcome> HandleAsync(Session session, Said said, CancellationToken ct) => KindDetector.Classify(said.Text) switch
    {
        MessageKind.Withdraw => await wishes.WithdrawAsync(session, said, ct),
        MessageKind.Edit => await wishes.CorrectAsync(session, said, ct),
        MessageKind.Question or MessageKind.Comment or MessageKind.Operational or MessageKind.Unsafe =>
            await join.TryAsync(session, said, ct) ?? await ask.HandleAsync(session, said, ReceivedText.Read(said.Text).Kind, ct),
    };
}
