using SessionBot.Minutes.Drafting.Extractive;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting;

/// <summary>Where in a talk each question is answered, as the drafters find it.</summary>
public sealed class QuestionMoments
{
    private readonly TalkAnswers _answers;

    public QuestionMoments(SessionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _answers = TalkAnswers.OfAll(record);
    }

    /// <returns>The lines that answer it, in order; none where the talk does not tell, or people take no turns in it.</returns>
    /// <param name="question">One of the record's own.</param>
    public IReadOnlyList<TalkLine> Of(Exchange question) => _answers.To(question);
}
