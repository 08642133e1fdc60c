using InnovationPotential.Excel;
using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential;

/// <summary>Assessments as Excel workbooks, and weights from workbooks that calculate.</summary>
public static partial class AssessmentWorkbooks
{
    extension(Assessment assessment)
    {
        /// <summary>
        /// Writes a workbook (.xlsx) with a sheet each for the ranking, the scores of all nodes with bounds and coverage, what each node
        /// adds, the ranks and scores of a study, the data as used, the cells that preparation changed, diagnostics and the method.
        /// </summary>
        /// <param name="path">The file; it is written whole or not at all.</param>
        /// <param name="study">How sure the ranks are; the sheet is left out when null.</param>
        /// <remarks>
        /// Numbers are exact numbers, an undefined one is an empty cell. Texts stay texts, also those that begin with <c>=</c>. Imputed
        /// and treated values are filled in color, and stand in the sheet <c>changes</c>. The same result gives the same bytes.
        /// </remarks>
        /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
        public void WriteWorkbook(string path, UncertaintyResult? study = null) =>
            assessment.WriteWorkbook(path, o => o with { Study = study });

        /// <summary>Writes a workbook (.xlsx); with <see cref="WorkbookOptions.Formulas"/> one that calculates.</summary>
        /// <param name="path">The file; it is written whole or not at all.</param>
        /// <param name="configure">Changes the options: <c>o => o with { Formulas = true }</c>.</param>
        /// <remarks>
        /// A workbook that calculates has instead of the ranking, scores and contributions the sheets <c>results</c>, <c>scores</c>,
        /// <c>weights</c>, <c>parameters</c> and, for a model with levels, <c>bands</c>. Formulas are made of numbers and references alone:
        /// names never become formulas. Missing cells stay missing, by the policies of the model.
        /// </remarks>
        /// <exception cref="ArgumentException">The study is of a node below the root.</exception>
        /// <exception cref="InvalidInputException">The model has more nodes than a sheet of formulas holds.</exception>
        /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
        public void WriteWorkbook(string path, Func<WorkbookOptions, WorkbookOptions> configure)
        {
            using var memory = new MemoryStream();
            assessment.WriteWorkbook(memory, configure);
            WholeFile.Write(path, memory.ToArray());
        }

        /// <summary>Writes the workbook to a stream.</summary>
        /// <param name="stream">Where to; it stays open.</param>
        /// <param name="study">How sure the ranks are; the sheet is left out when null.</param>
        /// <exception cref="ArgumentException">The study is of a node below the root.</exception>
        public void WriteWorkbook(Stream stream, UncertaintyResult? study = null) =>
            assessment.WriteWorkbook(stream, o => o with { Study = study });

        /// <summary>Writes the workbook to a stream.</summary>
        /// <param name="stream">Where to; it stays open.</param>
        /// <param name="configure">Changes the options.</param>
        /// <exception cref="ArgumentException">The study is of a node below the root.</exception>
        /// <exception cref="InvalidInputException">The model has more nodes than a sheet of formulas holds.</exception>
        public void WriteWorkbook(Stream stream, Func<WorkbookOptions, WorkbookOptions> configure)
        {
            ArgumentNullException.ThrowIfNull(assessment);
            ArgumentNullException.ThrowIfNull(stream);
            ArgumentNullException.ThrowIfNull(configure);
            var options = configure(WorkbookOptions.Default);
            options.Study?.ThrowIfOfNode(assessment.Model.Code);
            WorkbookFile.Write(stream, AssessmentSheets.Of(assessment, options), options.Formulas);
        }
    }
}
