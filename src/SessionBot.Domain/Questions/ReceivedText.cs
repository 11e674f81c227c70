using SessionBot.Domain.Questions.Kinds;

namespace SessionBot.Domain.Questions;

/// <summary>How a text is kept.</summary>
/// <param name="NeedsCare">An organizer reads it before anybody else.</param>
public sealed record ReceivedText(QuestionKind Kind, bool NeedsCare)
{
    /// <summary>What began as a note to the organizers stays one, whatever was added: it must not come on screen for a fragment behind it.</summary>
    public static ReceivedText Read(Question question)
    {
        var whole = Read(question.Text);
        var beginning = question.InOrder().Select(part => part.Text).FirstOrDefault(text => text.Length > 0, "");
        return Read(beginning).Kind == QuestionKind.Operational ? whole with { Kind = QuestionKind.Operational } : whole;
    }

    /// <summary>
    /// A wish to take something back is for the organizers until its sender says which. A correction is kept as what it looks like: a
    /// question that was misread must not be lost.
    /// </summary>
    public static ReceivedText Read(string text) => text == Question.OnlyAttachments ? new(QuestionKind.Comment, false) : KindDetector.Classify(text) switch
    {
        MessageKind.Question => new(QuestionKind.Question, false),
        MessageKind.Comment => new(QuestionKind.Comment, false),
        MessageKind.Operational or MessageKind.Withdraw => new(QuestionKind.Operational, false),
        MessageKind.Edit => new(KindDetector.Detect(text), false),
        MessageKind.Unsafe => new(KindDetector.Detect(text), true),
    };
}
