namespace SessionBot.Domain.Questions.Similar;

/// <summary>Finds the questions that ask the same in other words, without a model: meanings, aspects and characters.</summary>
public static class SimilarQuestions
{
    /// <summary>From this score on 「似た質問があります」 is shown: at least nine of ten such hints are right.</summary>
    public const double HintThreshold = 0.8;

    /// <summary>Reads the questions once; the index answers any number of times, from any thread.</summary>
    /// <exception cref="ArgumentException">Two questions have the same id.</exception>
    public static QuestionIndex<TId> Index<TId>(IEnumerable<(TId Id, string Text)> questions)
        where TId : notnull => new(questions, SimilarityWeights.Tuned);
}
