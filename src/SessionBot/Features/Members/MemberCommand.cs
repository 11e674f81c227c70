using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SessionBot.Domain.Questions;

namespace SessionBot.Features.Members;

/// <summary>What a member asks the bot to do, typed or tapped: LINE on a PC shows no buttons, so each has words.</summary>
internal abstract partial record MemberCommand
{
    private MemberCommand()
    {
    }

    public sealed record ChooseRegion(string Name) : MemberCommand;

    public sealed record AskRegion : MemberCommand;

    public abstract record Report : MemberCommand
    {
        /// <param name="FirstText">What was written behind 「報告：」.</param>
        public sealed record Open(string? FirstText) : Report;

        public sealed record Submit : Report;

        public sealed record Revise : Report;

        public sealed record Withdraw : Report;
    }

    public abstract record Question : MemberCommand
    {
        /// <summary>Says that a question follows, and nothing yet.</summary>
        public sealed record Announce : Question;

        public sealed record Ask(string Text, QuestionKind Kind) : Question;

        /// <summary>Takes back the question with this number, or the one that the member sent last.</summary>
        public sealed record Withdraw(int? Number) : Question;

        /// <inheritdoc cref="Withdraw"/>
        public sealed record BecomeComment(int? Number) : Question;

        public sealed record BecomeQuestion(int? Number) : Question;

        public sealed record BecomeAnonymous(int? Number) : Question;

        public sealed record ListOwn : Question;

        public sealed record ListOpen : Question;
    }

    public sealed record NextSession : MemberCommand;

    public sealed record ReadMinutes : MemberCommand;

    public sealed record Help : MemberCommand;

    public sealed record BecomeOrganizer(string Code) : MemberCommand;

    /// <summary>The command, or null when the text is something that a member has to say.</summary>
    public static MemberCommand? Parse(string text)
    {
        var line = text.Normalize(NormalizationForm.FormKC).Trim();
        return line switch
        {
            "報告" or "報告する" => new Report.Open(null),
            "提出" or "提出する" or "提出します" => new Report.Submit(),
            "訂正" or "訂正する" => new Report.Revise(),
            "報告取消" or "報告を取り消す" => new Report.Withdraw(),
            "取消" or "取り消し" or "取り消す" or "取消する" => new Question.Withdraw(null),
            "質問" or "質問:" or "質問する" => new Question.Announce(),
            "コメントにする" => new Question.BecomeComment(null),
            "質問にする" => new Question.BecomeQuestion(null),
            "匿名にする" => new Question.BecomeAnonymous(null),
            "自分の質問" => new Question.ListOwn(),
            "みんなの質問" => new Question.ListOpen(),
            "次回の研究会" or "次回" => new NextSession(),
            "議事録" => new ReadMinutes(),
            "ヘルプ" or "使い方" or "help" or "Help" => new Help(),
            "地域" or "地域変更" => new AskRegion(),
            _ => ParseWithArgument(line, text),
        };
    }

    private static MemberCommand? ParseWithArgument(string line, string text)
    {
        if (Numbered().Match(line) is { Success: true } numbered)
        {
            var number = int.Parse(numbered.Groups["number"].Value, CultureInfo.InvariantCulture);
            return numbered.Groups["verb"].Value switch
            {
                "取消" => new Question.Withdraw(number),
                "コメントにする" => new Question.BecomeComment(number),
                "質問にする" => new Question.BecomeQuestion(number),
                _ => new Question.BecomeAnonymous(number),
            };
        }

        if (Named().Match(line) is { Success: true } named)
        {
            return named.Groups["verb"].Value == "地域"
                ? new ChooseRegion(named.Groups["rest"].Value)
                : new BecomeOrganizer(named.Groups["rest"].Value);
        }

        // What the member wrote is kept as it is: only the prefix is read in its folded form.
        return Prefixed().Match(text.TrimStart()) is { Success: true } prefixed
            ? prefixed.Groups["verb"].Value switch
            {
                "報告" => new Report.Open(prefixed.Groups["rest"].Value),
                "コメント" => new Question.Ask(prefixed.Groups["rest"].Value, QuestionKind.Comment),
                _ => new Question.Ask(prefixed.Groups["rest"].Value, QuestionKind.Question),
            }
            : null;
    }

    [GeneratedRegex(@"^(?<verb>取消|コメントにする|質問にする|匿名にする)\s*(?<number>[0-9]{1,9})$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<verb>地域|運営登録)\s+(?<rest>\S.*)$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<verb>報告|質問|コメント)\s*[：:]\s*(?<rest>\S[\s\S]*)$")]
    private static partial Regex Prefixed();
}
