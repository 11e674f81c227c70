using System.Collections;

namespace SessionBot.Features.Board;

/// <summary>A list as a value: equal to another with the same items in the same order, so that a record with lists in it can be compared.</summary>
public sealed class Listed<T>(IEnumerable<T> items) : IReadOnlyList<T>, IEquatable<Listed<T>>
{
    private readonly T[] _items = [.. items];

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(Listed<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as Listed<T>);

    public override int GetHashCode() => _items.Aggregate(Count, HashCode.Combine);

    public IEnumerator<T> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
