using System.Data.Common;
using InnovationPotential.Data;

namespace InnovationPotential;

public sealed partial class IndicatorTable
{
    /// <summary>Reads a table from a file of comma-, semicolon- or tab-separated values.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="indicators">
    /// The model's indicators, which are found by code or else by name; the table then carries their codes, and other columns are unit
    /// attributes. Null to take what there is: numeric columns are indicators, others are unit attributes.
    /// </param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">The file cannot be read, or something is wrong with the table; every problem is carried,
    /// with its row and column.</exception>
    /// <example><code>IndicatorTable.ReadCsv("clusters.csv", model.Indicators)</code></example>
    public static IndicatorTable ReadCsv(string path, IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null) =>
        TryReadCsv(path, indicators, configure).OrThrow();

    /// <summary>Reads a table from a stream of bytes, to its end; the stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">Something is wrong with the table; every problem is carried, with its row and
    /// column.</exception>
    public static IndicatorTable ReadCsv(Stream stream, IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null) =>
        TryReadCsv(stream, indicators, configure).OrThrow();

    /// <summary>Reads a table from a reader of text, to its end; the reader stays open.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">Something is wrong with the table; every problem is carried, with its row and
    /// column.</exception>
    public static IndicatorTable ReadCsv(TextReader reader, IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null) =>
        TryReadCsv(reader, indicators, configure).OrThrow();

    /// <summary>Reads a table from a text.</summary>
    /// <param name="text">The comma-, semicolon- or tab-separated values.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">Something is wrong with the table; every problem is carried, with its row and
    /// column.</exception>
    public static IndicatorTable ParseCsv(string text, IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null) =>
        TryParseCsv(text, indicators, configure).OrThrow();

    /// <summary>Reads a table from the rest of a query's current result; the reader stays open.</summary>
    /// <param name="reader">
    /// The query's reader; its column names are the header. Numbers of every type become the nearest <see cref="double"/>, <c>true</c> is 1
    /// and <c>false</c> 0, null is missing. A diagnostic's row is the record's number, counted from 1.
    /// </param>
    /// <param name="indicators">
    /// The model's indicators, which are found by code or else by name; the table then carries their codes, and other columns are unit
    /// attributes. Null to take what there is: columns of a numeric type are indicators, others are unit attributes.
    /// </param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">Something is wrong with the table; every problem is carried.</exception>
    public static IndicatorTable Read(DbDataReader reader, IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null) =>
        TryRead(reader, indicators, configure).OrThrow();

    /// <summary>Reads a table from a file, or says everything that is wrong with it.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="configure">Changes the options.</param>
    public static Reading<IndicatorTable> TryReadCsv(string path, IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) return NotReadable(path, "it is a folder.");
        if (!File.Exists(path)) return NotReadable(path, "there is no such file.");
        try
        {
            return TableReader.ReadFile(path, indicators, Configured(configure));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return NotReadable(path, exception.Message);
        }
    }

    /// <summary>Reads a table from a stream of bytes, or says everything that is wrong with it; the stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="configure">Changes the options.</param>
    public static Reading<IndicatorTable> TryReadCsv(Stream stream, IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TableReader.Read(TableReader.BytesOf(stream), indicators, Configured(configure));
    }

    /// <summary>Reads a table from a reader of text, or says everything that is wrong with it; the reader stays open.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="configure">Changes the options.</param>
    public static Reading<IndicatorTable> TryReadCsv(TextReader reader, IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return TryParseCsv(reader.ReadToEnd(), indicators, configure);
    }

    /// <summary>Reads a table from a text, or says everything that is wrong with it.</summary>
    /// <param name="text">The comma-, semicolon- or tab-separated values.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="configure">Changes the options.</param>
    public static Reading<IndicatorTable> TryParseCsv(string text, IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TableReader.Read(System.Text.Encoding.UTF8.GetBytes(text), indicators, Configured(configure) with { Encoding = null });
    }

    /// <summary>
    /// Reads a table from the rest of a query's current result, or says everything that is wrong with it; the reader stays open.
    /// </summary>
    /// <param name="reader">The query's reader.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="configure">Changes the options.</param>
    public static Reading<IndicatorTable> TryRead(DbDataReader reader, IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var options = Configured(configure);
        using var records = DbRecords.Of(reader, new NumberReader(options));
        return TableReader.Read(records, indicators, options, new ProblemList());
    }

    /// <summary>Reads a table from the rest of a query's current result as it arrives, or says everything that is wrong with it.</summary>
    /// <remarks>
    /// What <see cref="TryRead"/> reads, but that the values, not the columns' types, tell which columns are indicators; the reader stays
    /// open.
    /// </remarks>
    /// <param name="reader">The query's reader.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="configure">Changes the options.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static async Task<Reading<IndicatorTable>> TryReadAsync(
        DbDataReader reader,
        IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var options = Configured(configure);
        using var records = await DbRecords.OfAsync(reader, new NumberReader(options), cancellation).ConfigureAwait(false);
        return TableReader.Read(records, indicators, options, new ProblemList());
    }

    /// <summary>Reads a table from the rest of a query's current result as it arrives; the reader stays open.</summary>
    /// <param name="reader">The query's reader.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="configure">Changes the options.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidInputException">Something is wrong with the table; every problem is carried.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static async Task<IndicatorTable> ReadAsync(
        DbDataReader reader,
        IReadOnlyList<Indicator>? indicators = null,
        Func<CsvOptions, CsvOptions>? configure = null,
        CancellationToken cancellation = default) =>
        (await TryReadAsync(reader, indicators, configure, cancellation).ConfigureAwait(false)).OrThrow();

    private static CsvOptions Configured(Func<CsvOptions, CsvOptions>? configure) =>
        configure?.Invoke(CsvOptions.Default) ?? CsvOptions.Default;

    private static Reading<IndicatorTable> NotReadable(string path, string reason) =>
        new(null, [Diagnostic.Error(TableCodes.NotReadable, $"The file '{path}' cannot be read: {reason}",
            hint: "Check the path and the right to read it.")]);
}
