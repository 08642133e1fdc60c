using System.Text;
using InnovationPotential.Data;

namespace InnovationPotential;

public sealed partial class IndicatorTable
{
    /// <summary>The table as comma-separated values, from which it can be read again without loss.</summary>
    /// <remarks>
    /// A cross-section is written wide, one row for each unit. A table with periods, states that a value cannot tell, kinds, units of
    /// measure or attributes that would be taken for indicators is written long, one row for each observation. Numbers are the shortest
    /// text that reads back as the same number.
    /// </remarks>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">An attribute's name means something else in the header, such as <c>value</c>.</exception>
    public string ToCsv(Func<CsvWriteOptions, CsvWriteOptions>? configure = null)
    {
        var options = Configured(configure);
        return CsvText.Of(csv => TableCsv.Write(this, csv), options.EscapeFormulas, options.Separator);
    }

    /// <summary>Writes the table as comma-separated values; see <see cref="ToCsv"/>.</summary>
    /// <param name="writer">Where to; it stays open.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">An attribute's name means something else in the header, such as <c>value</c>; nothing is
    /// written.</exception>
    public void WriteCsv(TextWriter writer, Func<CsvWriteOptions, CsvWriteOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        TableCsv.Write(this, Utf8Buffer.To(writer), Configured(configure));
    }

    /// <summary>Writes the table to a UTF-8 file of comma-separated values, whole or not at all; see <see cref="ToCsv"/>.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">An attribute's name means something else in the header, such as <c>value</c>; nothing is
    /// written.</exception>
    /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to write the file; one that was there before is
    /// unchanged.</exception>
    public void WriteCsv(string path, Func<CsvWriteOptions, CsvWriteOptions>? configure = null)
    {
        var options = Configured(configure);
        WholeFile.WriteStream(path, stream =>
        {
            if (options.ByteOrderMark) stream.Write(Encoding.UTF8.Preamble);
            TableCsv.Write(this, Utf8Buffer.To(stream), options);
        });
    }

    private static CsvWriteOptions Configured(Func<CsvWriteOptions, CsvWriteOptions>? configure) =>
        configure?.Invoke(CsvWriteOptions.Default) ?? CsvWriteOptions.Default;
}
