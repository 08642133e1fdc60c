using InnovationPotential.Data;
using InnovationPotential.Excel;

namespace InnovationPotential;

/// <summary>Tables from Excel workbooks.</summary>
public static class ExcelTables
{
    extension(IndicatorTable)
    {
        /// <summary>Reads a table from a sheet of an Excel workbook (.xlsx, .xlsm).</summary>
        /// <param name="path">The file's path.</param>
        /// <param name="indicators">The model's indicators; null to take what there is.</param>
        /// <param name="configure">Changes the options.</param>
        /// <exception cref="InvalidInputException">The file cannot be read, or something is wrong with the table; every problem is
        /// carried.</exception>
        /// <example><code>IndicatorTable.ReadExcel("regions.xlsx", model.TableColumns, o => o with { Sheet = "2024" })</code></example>
        public static IndicatorTable ReadExcel(
            string path, IReadOnlyList<Indicator>? indicators = null, Func<ExcelOptions, ExcelOptions>? configure = null) =>
            IndicatorTable.TryReadExcel(path, indicators, configure).OrThrow();

        /// <summary>Reads a table from a sheet of an Excel workbook, or says everything that is wrong with it.</summary>
        /// <remarks>
        /// The sheet's first row that names units (as in <see cref="CsvOptions.UnitColumn"/>) is the header, or else its first row with
        /// more than one cell; titles above are passed over. Merged cells hold their text in each column of the header, and in the first
        /// cell elsewhere. Formulas count by the values that were stored with them. Dates are dates; cells with an error (<c>#N/A</c>,
        /// <c>#DIV/0!</c>) are missing, which is said.
        /// </remarks>
        /// <param name="path">The file's path.</param>
        /// <param name="indicators">The model's indicators; null to take what there is.</param>
        /// <param name="configure">Changes the options.</param>
        public static Reading<IndicatorTable> TryReadExcel(
            string path, IReadOnlyList<Indicator>? indicators = null, Func<ExcelOptions, ExcelOptions>? configure = null)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            var options = configure?.Invoke(ExcelOptions.Default) ?? ExcelOptions.Default;
            var problems = new ProblemList();
            if (Sheet.Read(path, options, problems) is not { } cells)
                return new(null, Diagnostic.In(path, problems.ToArray()));
            using var records = SheetHeader.Records(cells, options.Table, problems);
            return TableReader.Read(records, indicators, options.Table, problems, path);
        }
    }
}
