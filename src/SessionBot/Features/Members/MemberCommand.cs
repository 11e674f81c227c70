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
        /// <param name="Also">The message that wished for it.</param>
        public sealed record Withdraw(int? Number, int? Also = null) : Question;

        /// <inheritdoc cref="Withdraw"/>
        public sealed record BecomeComment(int? Number) : Question;

        public sealed record BecomeQuestion(int? Number) : Question;

        public sealed record BecomeAnonymous(int? Number) : Question;

        public sealed record BecomeOperational(int? Number) : Question;

        /// <summary>Makes what joined the question last a question of its own.</summary>
        public sealed record Split(int? Number) : Question;

        /// <summary>Puts the question with the first number in the place of the other.</summary>
        public sealed record Replace(int Number, int Replaced) : Question;

        public sealed record LeaveAsIs : Question;

        public sealed record Support(int Number) : Question;

        public sealed record EndSupport(int Number) : Question;

        public sealed record ListOwn : Question;

        public sealed record ListOpen : Question;
    }

    public abstract record Data : MemberCommand
    {
        public sealed record Show : Data;

        public sealed record AskToErase : Data;

        /// <param name="Code">What the confirmation carried.</param>
        public sealed record Erase(int Code) : Data;

        public sealed record Keep : Data;
    }

    /// <summary>Answers whether the own passage of the minutes may be published.</summary>
    /// <param name="Number">As the passage's buttons name it; null for the one that waits.</param>
    public abstract record Passage(int? Number) : MemberCommand
    {
        public sealed record Accept(int? Number) : Passage(Number);

        /// <param name="Text">What is to be different; null before it is said.</param>
        public sealed record Change(int? Number, string? Text) : Passage(Number);

        public sealed record Refuse(int? Number) : Passage(Number);
    }

    public sealed record Reminders(bool Wanted) : MemberCommand;

    /// <summary>A greeting and nothing else.</summary>
    public sealed record Greeting : MemberCommand;

    public sealed record AskName : MemberCommand;

    public sealed record NextSession : MemberCommand;

    public sealed record ReadMinutes : MemberCommand;

    public sealed record Help : MemberCommand;

    public sealed record BecomeOrganizer(string Code) : MemberCommand;
}
