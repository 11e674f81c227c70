using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Reviewing;

/// <summary>
/// The sentences of one section's paragraphs as a list that can be changed. Headings, labels and the layout's lines stay where they are; a region's sentences stay with the region, and
/// those of a question or an answer with it.
/// </summary>
internal sealed class SectionOrder
{
    private readonly MinutesSection _section;
    private readonly SentencePlaces.Naming _naming;
    private readonly List<(MinutesBlock Block, List<List<Sentence>> Bodies)> _blocks;

    public SectionOrder(MinutesSection section)
    {
        _section = section;
        _naming = new(section.Kind);
        _blocks = [.. section.Blocks.Select(block => block.Map(_naming.Numbered)).Select(block => (block, BodiesOf(block)))];
    }

    /// <summary>In these sections people add and move.</summary>
    public static bool CanArrange(SectionKind section) => section is SectionKind.Reports or SectionKind.Talk or SectionKind.Questions;

    public void Add(Arrangement.Added added, SourceIndex sources)
    {
        Evidence[] evidence = added.Source is { } source ? [new(source, 0, sources.Find(source)?.Length ?? 0, [ProvenanceReplay.PersonRule])] : [];
        if (!evidence.All(cited => cited.Length > 0))
        {
            return;
        }

        var sentence = new Sentence(added.Text, evidence) { Own = added.Place };
        if (Find(added.Above) is { } at)
        {
            at.Body.Insert(at.Index + 1, sentence);
        }
        else if (_blocks.FindIndex(block => block.Block is HeadingBlock heading && _naming.Of(heading.Sentence) == added.Above) is >= 0 and var above)
        {
            Below(above).Insert(0, sentence);
        }
    }

    public void Move(Arrangement.Moved moved)
    {
        if (Find(moved.Place) is { } from && Find(moved.Target) is not null && moved.Place != moved.Target)
        {
            var sentence = from.Body[from.Index];
            if (moved.Side == MoveSide.Instead)
            {
                var other = Find(moved.Target)!.Value;
                (from.Body[from.Index], other.Body[other.Index]) = (other.Body[other.Index], sentence);
                return;
            }

            from.Body.RemoveAt(from.Index);
            var to = Find(moved.Target)!.Value;
            to.Body.Insert(moved.Side == MoveSide.Above ? to.Index : to.Index + 1, sentence);
        }
    }

    /// <summary>A paragraph that has lost its last sentence goes, with the heading above it that has nothing else.</summary>
    public MinutesSection Arranged()
    {
        var blocks = _blocks.Select(block => (block.Block, Filled: Filled(block.Block, block.Bodies))).ToList();
        List<MinutesBlock> left = [.. blocks.Select(block => block.Filled).OfType<MinutesBlock>()];
        return _section with { Blocks = left.Count == blocks.Count ? left : RewordedDocument.WithoutBareHeadings(left) };
    }

    /// <summary>The step past what stands above and below each sentence, as far as it may go.</summary>
    public IEnumerable<(string Place, Arrangement.Moved? Up, Arrangement.Moved? Down)> Steps()
    {
        var flat = Scoped().ToList();
        return flat.Select((one, at) => (one.Place, at > 0 ? Step(one, flat[at - 1], isUp: true) : null, at + 1 < flat.Count ? Step(one, flat[at + 1], isUp: false) : null));
    }

    /// <summary>Past a heading a sentence comes to stand beside it; elsewhere before or behind the other sentence.</summary>
    private static Arrangement.Moved? Step(ScopedSentence one, ScopedSentence other, bool isUp) => one.Scope != other.Scope ? null : new(
        one.Place, other.Place,
        one.Heading != other.Heading ? isUp ? MoveSide.Below : MoveSide.Above
        : one.Body != other.Body && one.Body.Count == 1 ? MoveSide.Instead
        : isUp ? MoveSide.Above : MoveSide.Below);

    private IEnumerable<ScopedSentence> Scoped()
    {
        var heading = 0;
        foreach (var ((block, bodies), at) in _blocks.Select((block, at) => (block, at)))
        {
            heading = block is HeadingBlock ? at : heading;

            // What stands behind a label of its own would leave it without words, or come to stand behind another's.
            var scope = (_section.Kind, block) switch { (_, ParagraphBlock { Label: not null }) => at, (SectionKind.Reports, _) => heading, (SectionKind.Talk, _) => 0, _ => at };
            foreach (var body in bodies)
            {
                foreach (var sentence in body)
                {
                    yield return new(_naming.Of(sentence), scope, heading, body);
                }
            }
        }
    }

    private (List<Sentence> Body, int Index)? Find(string place)
    {
        foreach (var body in _blocks.SelectMany(block => block.Bodies))
        {
            if (body.FindIndex(sentence => _naming.Of(sentence) == place) is >= 0 and var at)
            {
                return (body, at);
            }
        }

        return null;
    }

    private List<Sentence> Below(int heading)
    {
        if (heading + 1 == _blocks.Count || _blocks[heading + 1].Block is not ParagraphBlock)
        {
            _blocks.Insert(heading + 1, (new ParagraphBlock(null, []) { Audience = _blocks[heading].Block.Audience }, [[]]));
        }

        return _blocks[heading + 1].Bodies[0];
    }

    private static List<List<Sentence>> BodiesOf(MinutesBlock block) => block switch
    {
        ParagraphBlock paragraph => [[.. paragraph.Body]],
        QaBlock qa => [.. qa.Items.Select(item => item.Body.ToList())],
        _ => [],
    };

    private static MinutesBlock? Filled(MinutesBlock block, List<List<Sentence>> bodies) => block switch
    {
        ParagraphBlock paragraph => bodies[0].Count == 0 ? null : paragraph with { Body = bodies[0] },
        QaBlock qa => qa.Items.Zip(bodies, (item, body) => item with { Body = body }).Where(item => item.Body.Count > 0).ToList() is { Count: > 0 } items ? qa with { Items = items } : null,
        _ => block,
    };

    /// <param name="Scope">Within it a sentence may be moved.</param>
    /// <param name="Heading">Of what it stands below.</param>
    private sealed record ScopedSentence(string Place, int Scope, int Heading, List<Sentence> Body);
}
