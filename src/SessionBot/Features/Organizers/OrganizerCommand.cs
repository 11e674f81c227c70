using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;

namespace SessionBot.Features.Organizers;

/// <summary>What an organizer asks the bot to do.</summary>
internal abstract partial record OrganizerCommand
{
    private OrganizerCommand()
    {
    }

    public sealed record Words : OrganizerCommand;

    public sealed record ShowDeadLetters : OrganizerCommand;

    /// <summary>A page that opens by a link.</summary>
    public sealed record ShowPage(SessionPage Page) : OrganizerCommand;

    public sealed record StopPage(SessionPage Page) : OrganizerCommand;

    /// <summary>The way into the console.</summary>
    public sealed record OpenConsole : OrganizerCommand;

    public sealed record Plan : OrganizerCommand;

    /// <param name="Resumes">「再開」: also a session that is over.</param>
    public sealed record Move(SessionPhase To, bool Resumes = false) : OrganizerCommand;

    /// <summary>Puts the end of the running session off.</summary>
    public sealed record Extend(int Minutes) : OrganizerCommand;

    /// <summary>A verb with something behind it that it does not take: told, and neither half done nor kept as a question.</summary>
    public sealed record Misread(string Verb) : OrganizerCommand;

    public sealed record RecordTalk(string Text) : OrganizerCommand;

    public sealed record DraftMinutes : OrganizerCommand;

    public sealed record ApproveMinutes(int Revision) : OrganizerCommand;

    /// <summary>Whether and when a session takes place.</summary>
    public abstract record Course : OrganizerCommand
    {
        /// <param name="IsSure">Without, it is only asked about.</param>
        /// <param name="Seen">How many the question said that are told; null when it was typed.</param>
        public sealed record CallOff(bool IsSure = false, int? Seen = null) : Course;

        /// <inheritdoc cref="CallOff"/>
        public sealed record Postpone(WrittenMoment To, bool IsSure = false, int? Seen = null) : Course;

        public sealed record TakeBack : Course;

        /// <summary>Neither.</summary>
        public sealed record Keep : Course;
    }

    public abstract record Announcement : OrganizerCommand
    {
        public sealed record Explain : Announcement;

        public sealed record Propose(string Text) : Announcement;

        /// <param name="Id">The one whose button was pressed; null for the newest.</param>
        public sealed record Send(Guid? Id) : Announcement;

        /// <inheritdoc cref="Send"/>
        public sealed record Drop(Guid? Id) : Announcement;

        public sealed record ShowQuota : Announcement;
    }

    public abstract record Board : OrganizerCommand
    {
        public sealed record List : Board;

        public sealed record Advance : Board;

        public sealed record Undo : Board;

        /// <summary>Nothing is approved that the organizer has not seen; null where that is left open, in both for what was typed.</summary>
        /// <param name="UpTo">The highest number in the list whose button was pressed.</param>
        /// <param name="Shown">The numbers on the page that the command comes from.</param>
        public sealed record ApproveAll(int? UpTo = null, IReadOnlyList<int>? Shown = null) : Board
        {
            public bool Concerns(int number) => !(number > UpTo) && Shown?.Contains(number) != false;
        }

        public sealed record Approve(int Number) : Board;

        public sealed record Hold(int Number) : Board;

        public sealed record PutNext(int Number) : Board;

        public sealed record PutNow(int Number) : Board;

        /// <param name="Text">Null when nothing is noted.</param>
        /// <param name="IsSpoken">The organizer has said that it was answered aloud.</param>
        public sealed record Answer(int Number, string? Text, bool IsSpoken = false) : Board;

        public sealed record NotTake(int Number, string Reason) : Board;

        public sealed record Merge(int Number, int Into) : Board;

        public sealed record Reorder(int Number, QuestionMove Where) : Board;

        public sealed record PutLabel(int Number, string Label) : Board;

        public sealed record Assign(int Number, QuestionAssignee? To) : Board;

        public sealed record ChangeKind(int Number, QuestionKind Kind) : Board;

        /// <param name="Text">Empty for the asker's own words.</param>
        public sealed record Reword(int Number, string Text) : Board;

        /// <param name="Place">Where in its text the second question begins, in UTF-16 units.</param>
        public sealed record Divide(int Number, int Place) : Board;

        /// <param name="Text">The question that takes the others in.</param>
        public sealed record Gather(IReadOnlyList<int> Numbers, string Text) : Board;

        /// <summary>The same for all that were chosen, as one step.</summary>
        public sealed record Together(IReadOnlyList<int> Numbers, QuestionCommand What) : Board;
    }
}
