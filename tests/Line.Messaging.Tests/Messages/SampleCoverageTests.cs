using System.Collections;
using System.Reflection;

namespace Line.Messaging.Tests.Messages;

public sealed class SampleCoverageTests
{
    private static readonly Type[] Kinds =
    [
        typeof(ISendMessage), typeof(ITemplate), typeof(ITemplateAction), typeof(IImagemapAction), typeof(IFlexContainer), typeof(IFlexComponent),
        typeof(Substitution),
    ];

    [Fact]
    public void Every_kind_of_message_action_and_component_has_a_sample()
    {
        var seen = new HashSet<Type>();
        foreach (var (_, message) in Samples.All)
        {
            Walk(message, seen);
        }

        Walk(ActionSamples.OnlyInRichMenus, seen);
        var known = typeof(ISendMessage).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false } && Kinds.Any(kind => kind.IsAssignableFrom(type)))
            .ToList();
        Assert.NotEmpty(known);
        Assert.Empty(known.Except(seen));
    }

    [Fact]
    public void Every_member_is_set_in_some_sample()
    {
        // Common to all messages: one sample shows each.
        string[] common = [nameof(ISendMessage.QuickReply), nameof(ISendMessage.Sender)];
        var unset = new HashSet<string>();
        var set = new HashSet<string>();
        foreach (var (_, message) in Samples.All)
        {
            Mark(message, set, unset);
        }

        var missing = unset.Except(set).Where(member => !common.Contains(member.Split('.')[1])).ToList();
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_sample_has_a_name_of_its_own() =>
        Assert.Equal(Samples.All.Count(), Samples.All.DistinctBy(sample => sample.Name).Count());

    private static void Walk(object? value, HashSet<Type> seen)
    {
        foreach (var part in Parts(value))
        {
            seen.Add(part.GetType());
            foreach (var (_, child) in Members(part))
            {
                Walk(child, seen);
            }
        }
    }

    private static void Mark(object? value, HashSet<string> set, HashSet<string> unset)
    {
        foreach (var part in Parts(value))
        {
            foreach (var (name, child) in Members(part))
            {
                (child is null or ICollection { Count: 0 } ? unset : set).Add($"{part.GetType().Name}.{name}");
                Mark(child, set, unset);
            }
        }
    }

    /// <summary>The records of the library in a value: itself, or what a list or a dictionary holds.</summary>
    private static IEnumerable<object> Parts(object? value) => value switch
    {
        null or string => [],
        IDictionary entries => entries.Values.Cast<object>(),
        IEnumerable items => items.Cast<object>(),
        _ when value.GetType().Assembly == typeof(ISendMessage).Assembly && !value.GetType().IsEnum => [value],
        _ => [],
    };

    private static IEnumerable<(string Name, object? Value)> Members(object record) => record.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is not null)
        .Select(property => (property.Name, property.GetValue(record)));
}
