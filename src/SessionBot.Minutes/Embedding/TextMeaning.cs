using System.Runtime.InteropServices;

namespace SessionBot.Minutes.Embedding;

/// <summary>Where a text stands among all that can be said, as a model sees it: texts that mean much the same are near to each other.</summary>
public sealed class TextMeaning
{
    private readonly float[] _vector;

    /// <param name="vector">Of any length; what is compared must come from one model.</param>
    internal TextMeaning(ReadOnlySpan<float> vector)
    {
        var length = Math.Sqrt(Dot(vector, vector));
        _vector = new float[vector.Length];
        for (var at = 0; at < vector.Length; at++)
        {
            _vector[at] = length > 0 ? (float)(vector[at] / length) : 0;
        }
    }

    public int Dimensions => _vector.Length;

    /// <summary>The cosine of the angle between the two: 1 for the same, about 0 for what has nothing in common.</summary>
    /// <exception cref="ArgumentException">The other one comes from another model.</exception>
    public double Likeness(TextMeaning other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other._vector.Length == _vector.Length
            ? Dot(_vector, other._vector)
            : throw new ArgumentException($"One has {_vector.Length} dimensions and the other {other._vector.Length}: compare what one deployment gave.", nameof(other));
    }

    internal byte[] ToBytes() => MemoryMarshal.AsBytes(_vector.AsSpan()).ToArray();

    /// <returns>Null where the bytes are no such vector.</returns>
    internal static TextMeaning? FromBytes(byte[] bytes) =>
        bytes.Length > 0 && bytes.Length % sizeof(float) == 0 ? new(MemoryMarshal.Cast<byte, float>(bytes)) : null;

    private static double Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = 0.0;
        for (var at = 0; at < one.Length; at++)
        {
            sum += one[at] * other[at];
        }

        return sum;
    }
}
