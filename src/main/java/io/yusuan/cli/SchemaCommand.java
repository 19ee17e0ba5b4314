package io.yusuan.cli;

import io.yusuan.dataset.SchemaText;
import io.yusuan.dataset.SchemaText.Form;
import io.yusuan.dataset.SqlTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "schema",
        description = "Prints the tables of the datasets for a database, or as Table Schema.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "DATASET", description = "Datasets to print; all where none is named.")
    private List<String> datasets = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "postgresql",
            converter = FormOption.class,
            description = "postgresql, duckdb or table-schema (JSON); postgresql by default.")
    private Form format;

    @Option(
            names = "--db-schema",
            paramLabel = "NAME",
            defaultValue = SqlTable.USUAL_SCHEMA,
            description = "Schema of the database that holds the tables; yusuan by default.")
    private String schema;

    @Override
    public Integer call() {
        for (String dataset : datasets) {
            if (!SchemaText.datasets().contains(dataset)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "there is no dataset " + dataset + "; there are " + String.join(", ", SchemaText.datasets()));
            }
        }
        spec.commandLine().getOut().print(SchemaText.print(datasets, format, schema));
        return ExitCode.CLEAN;
    }

    /** A format by its name. */
    static final class FormOption implements ITypeConverter<Form> {
        @Override
        public Form convert(String value) {
            return Arrays.stream(Form.values())
                    .filter(form -> form.id().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + value + "\" is not one of postgresql, duckdb, table-schema"));
        }
    }
}
