using BenchmarkDotNet.Attributes;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Kinds;
using SessionBot.Domain.Questions.Similar;

namespace SessionBot.Benchmarks;

/// <summary>What a message costs that is looked at without a model, beside 200 questions of a session.</summary>
public class QuestionBenchmarks
{
    private readonly string _text = "空き家バンクの登録を増やすために、固定資産税の通知と一緒にちらしを送っている町はありますか。";

    private static readonly string[] Topics = ["空き家バンク", "移動販売車", "公民館の予約", "防災無線", "ごみの分別", "子ども食堂", "乗合バス", "図書館"];

    private readonly QuestionIndex<int> _index = SimilarQuestions.Index(
        Enumerable.Range(0, 200).Select(number => (number, $"{Topics[number % Topics.Length]}の費用は、{number}年目からどのように見込んでいますか。")));

    [Benchmark]
    public MessageKind Kind() => KindDetector.Classify(_text);

    [Benchmark]
    public int Similar() => _index.NeighboursOf(_text, 3).Count;
}
