using System.Runtime.CompilerServices;

namespace InnovationPotential;

// A null for the indicators means indicators: these overloads give way.
public sealed partial class IndicatorTable
{
    /// <summary>Reads a table for a model from a UTF-8 file: its indicators, and the denominators its preparation divides by.</summary>
    /// <param name="path">Where from, as when it is read by indicators.</param>
    /// <param name="model">The model; see <see cref="IndicatorModel.TableColumns"/>.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">Something is wrong; every problem is carried.</exception>
    [OverloadResolutionPriority(-1)]
    public static IndicatorTable ReadCsv(string path, IndicatorModel model, Func<CsvOptions, CsvOptions>? configure = null) =>
        TryReadCsv(path, model, configure).OrThrow();

    /// <summary>Reads a table for a model from a UTF-8 file, or says everything that is wrong with it.</summary>
    /// <param name="path">Where from, as when it is read by indicators.</param>
    /// <param name="model">The model; see <see cref="IndicatorModel.TableColumns"/>.</param>
    /// <param name="configure">Changes the options.</param>
    [OverloadResolutionPriority(-1)]
    public static Reading<IndicatorTable> TryReadCsv(string path, IndicatorModel model, Func<CsvOptions, CsvOptions>? configure = null) =>
        TryReadCsv(path, ColumnsOf(model), configure);

    /// <summary>
    /// Reads a table for a model from a stream of UTF-8 bytes: its indicators, and the denominators its preparation divides by.
    /// </summary>
    /// <param name="stream">Where from, as when it is read by indicators.</param>
    /// <param name="model">The model; see <see cref="IndicatorModel.TableColumns"/>.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">Something is wrong; every problem is carried.</exception>
    [OverloadResolutionPriority(-1)]
    public static IndicatorTable ReadCsv(Stream stream, IndicatorModel model, Func<CsvOptions, CsvOptions>? configure = null) =>
        TryReadCsv(stream, model, configure).OrThrow();

    /// <summary>Reads a table for a model from a stream of UTF-8 bytes, or says everything that is wrong with it.</summary>
    /// <param name="stream">Where from, as when it is read by indicators.</param>
    /// <param name="model">The model; see <see cref="IndicatorModel.TableColumns"/>.</param>
    /// <param name="configure">Changes the options.</param>
    [OverloadResolutionPriority(-1)]
    public static Reading<IndicatorTable> TryReadCsv(Stream stream, IndicatorModel model, Func<CsvOptions, CsvOptions>? configure = null) =>
        TryReadCsv(stream, ColumnsOf(model), configure);

    /// <summary>Reads a table for a model from a reader of text: its indicators, and the denominators its preparation divides by.</summary>
    /// <param name="reader">Where from, as when it is read by indicators.</param>
    /// <param name="model">The model; see <see cref="IndicatorModel.TableColumns"/>.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">Something is wrong; every problem is carried.</exception>
    [OverloadResolutionPriority(-1)]
    public static IndicatorTable ReadCsv(TextReader reader, IndicatorModel model, Func<CsvOptions, CsvOptions>? configure = null) =>
        TryReadCsv(reader, model, configure).OrThrow();

    /// <summary>Reads a table for a model from a reader of text, or says everything that is wrong with it.</summary>
    /// <param name="reader">Where from, as when it is read by indicators.</param>
    /// <param name="model">The model; see <see cref="IndicatorModel.TableColumns"/>.</param>
    /// <param name="configure">Changes the options.</param>
    [OverloadResolutionPriority(-1)]
    public static Reading<IndicatorTable> TryReadCsv(TextReader reader, IndicatorModel model,
        Func<CsvOptions, CsvOptions>? configure = null) =>
        TryReadCsv(reader, ColumnsOf(model), configure);

    /// <summary>Reads a table for a model from a text: its indicators, and the denominators its preparation divides by.</summary>
    /// <param name="text">Where from, as when it is read by indicators.</param>
    /// <param name="model">The model; see <see cref="IndicatorModel.TableColumns"/>.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">Something is wrong; every problem is carried.</exception>
    [OverloadResolutionPriority(-1)]
    public static IndicatorTable ParseCsv(string text, IndicatorModel model, Func<CsvOptions, CsvOptions>? configure = null) =>
        TryParseCsv(text, model, configure).OrThrow();

    /// <summary>Reads a table for a model from a text, or says everything that is wrong with it.</summary>
    /// <param name="text">Where from, as when it is read by indicators.</param>
    /// <param name="model">The model; see <see cref="IndicatorModel.TableColumns"/>.</param>
    /// <param name="configure">Changes the options.</param>
    [OverloadResolutionPriority(-1)]
    public static Reading<IndicatorTable> TryParseCsv(string text, IndicatorModel model, Func<CsvOptions, CsvOptions>? configure = null) =>
        TryParseCsv(text, ColumnsOf(model), configure);

    private static IReadOnlyList<Indicator> ColumnsOf(IndicatorModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.TableColumns;
    }
}
