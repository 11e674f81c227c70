namespace Line.Messaging;

/// <summary>How a measure of a Flex message is given. Not every place takes every unit.</summary>
internal enum MeasureUnit
{
    Keyword,
    Pixels,
    Percent,
}
