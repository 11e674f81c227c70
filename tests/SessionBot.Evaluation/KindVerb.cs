using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Kinds;

namespace SessionBot.Evaluation;

internal static class KindVerb
{
    public static void Write(IReadOnlyList<InputLine> lines, LineWriter writer)
    {
        foreach (var line in lines)
        {
            writer.Write(line.Id, json => json.WriteString("kind", Name(KindDetector.Classify(line.Text))));
        }
    }

    public static string Name(MessageKind kind) => kind switch
    {
        MessageKind.Question => "question",
        MessageKind.Comment => "comment",
        MessageKind.Operational => "operational",
        MessageKind.Withdraw => "withdraw",
        MessageKind.Edit => "edit",
        MessageKind.Unsafe => "unsafe",
    };
}
