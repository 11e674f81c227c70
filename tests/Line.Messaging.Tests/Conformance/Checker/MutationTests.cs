using System.Text;
using TestKit.OpenApi;

namespace Line.Messaging.Tests.Conformance.Checker;

/// <summary>A check that passes everything proves nothing: each of these spoils a valid instance in one place.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_schema_is_understood_to_its_last_keyword()
    {
        var schemas = All(LineApiDocument.Require()).ToList();
        var unions = schemas.Where(entry => entry.Schema.Union is not null).ToList();
        output.WriteLine($"{schemas.Count} schemas, {unions.Count} unions of {unions.Sum(entry => entry.Schema.Union!.Schemas.Count)} kinds");

        Assert.True(schemas.Count >= 300, $"only {schemas.Count} schemas");
        Assert.True(unions.Count >= 25, $"only {unions.Count} unions");
        Assert.All(unions.SelectMany(entry => entry.Schema.Union!.Schemas.Values), kind => Assert.NotNull(kind.Value.Tag));
    }

    [Fact]
    public void A_full_sample_of_every_kind_passes()
    {
        var document = LineApiDocument.Require();
        Assert.All(Samples(document), sample => Assert.Empty(sample.Check()));
    }

    [Fact]
    public void Every_mutation_of_every_kind_is_found()
    {
        var document = LineApiDocument.Require();
        var (counts, survivors) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var sample in Samples(document))
        {
            foreach (var part in sample.Objects)
            {
                foreach (var mutation in Mutation.Of(part).ToList())
                {
                    counts[mutation.Kind] = counts.GetValueOrDefault(mutation.Kind) + 1;
                    if (mutation.Survives(part, sample.Check) is { } survivor)
                    {
                        survivors.Add($"{sample.Name}: {survivor}");
                    }
                }
            }
        }

        output.WriteLine($"{counts.Values.Sum()} mutations: {string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"))}");
        Assert.Empty(survivors);
        Assert.True(counts.Values.Sum() > 5_000, $"only {counts.Values.Sum()} mutations");
    }

    private static IEnumerable<(string File, ApiSchema Schema)> All(LineApiDocument document) =>
        from file in document.Schemas
        from name in file.Value.Names
        select (file.Key, file.Value[name]);

    private static IEnumerable<Sample> Samples(LineApiDocument document) =>
        from entry in All(document)
        where entry.Schema.Type == "object"
        from kind in SampleFactory.KindsOf(entry.Schema)
        select new Sample(document, entry.File, entry.Schema, kind);

    private sealed class Sample
    {
        private readonly SampleFactory _factory = new(2);

        public Sample(LineApiDocument document, string file, ApiSchema schema, string? kind)
        {
            var json = _factory.Make(schema, kind);
            Name = $"{file} {schema.Name} {kind}";
            Check = () => document.CheckJson(Encoding.UTF8.GetBytes(json.ToJsonString()), file, schema.Name);
        }

        public string Name { get; }

        public Func<IReadOnlyList<ApiFault>> Check { get; }

        public IReadOnlyList<SampleObject> Objects => _factory.Objects;

        public override string ToString() => Name;
    }
}
