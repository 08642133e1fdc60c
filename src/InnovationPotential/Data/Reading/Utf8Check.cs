using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace InnovationPotential.Data;

/// <summary>Tells where bytes are not UTF-8.</summary>
internal static class Utf8Check
{
    private const string Hint = "Save the file as UTF-8.";

    /// <summary>Reports the first place of each line that is not UTF-8.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="problems">Where to.</param>
    /// <returns>Whether the bytes can be read as text at all.</returns>
    public static bool IsText(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Add(Diagnostic.Error(TableCodes.NotUtf8, "The text is UTF-16, not UTF-8.", new Location { Row = 1 }, Hint));
            return false;
        }

        if (!Utf8.IsValid(bytes)) ReportLines(bytes, problems);
        return true;
    }

    private static void ReportLines(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        int row = 1, column = 1, reportedRow = 0;
        var previous = default(Rune);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status != OperationStatus.Done && reportedRow != row)
            {
                problems.Add(Diagnostic.Error(
                    TableCodes.NotUtf8,
                    string.Create(CultureInfo.InvariantCulture, $"The byte 0x{bytes[0]:X2} at character {column} is not UTF-8."),
                    new Location { Row = row },
                    Hint));
                reportedRow = row;
            }

            var isBreak = rune.Value == '\r' || (rune.Value == '\n' && previous.Value != '\r');
            row += isBreak ? 1 : 0;
            column = rune.Value is '\r' or '\n' ? 1 : column + 1;
            previous = rune;
            bytes = bytes[length..];
        }
    }
}
