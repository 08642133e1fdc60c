using System.Globalization;

namespace InnovationPotential.Text;

/// <summary>The one place that says that a text is longer than a string can be.</summary>
internal static class LongestString
{
    /// <summary>The most characters of a string.</summary>
    public const int Length = 0x3FFFFFDF;

    /// <summary>The problem of a text that does not fit.</summary>
    /// <param name="length">The most characters there may be.</param>
    /// <param name="write">The method that writes the text elsewhere.</param>
    public static InvalidInputException Exceeded(int length, string write) => new(
    [
        Diagnostic.Error(
            TableCodes.TooLong,
            string.Create(CultureInfo.InvariantCulture, $"The text has more than {length} characters, the most a string can have."),
            hint: $"Write it to a file or a stream: {write}."),
    ]);
}
