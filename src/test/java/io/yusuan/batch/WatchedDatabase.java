package io.yusuan.batch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells {@link Moments} of every commit, and of every statement that is its own transaction: of the ledger, and of a database
 * that is loaded.
 */
public final class WatchedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static boolean isWatchingLoads;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? watched(database) : bean;
            }
        });
    }

    private static DataSource watched(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(super.getConnection());
            }
        };
    }

    /** Puts a driver before the others that knows the loads of this program, by the name they give themselves. */
    static void watchLoads() {
        if (!isWatchingLoads) {
            isWatchingLoads = true;
            try {
                List<Driver> others = Collections.list(DriverManager.getDrivers());
                for (Driver other : others) {
                    DriverManager.deregisterDriver(other);
                }
                DriverManager.registerDriver(new LoadDriver());
                for (Driver other : others) {
                    DriverManager.registerDriver(other);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** PostgreSQL's for connections that are called as this program calls those that it loads by. */
    private static final class LoadDriver extends org.postgresql.Driver {
        @Override
        public Connection connect(String url, Properties properties) throws SQLException {
            boolean isLoad = "yusuan".equals(properties.getProperty("ApplicationName"));
            Connection made = isLoad ? super.connect(url, properties) : null;
            return made == null ? null : watched(made);
        }
    }

    private static Connection watched(Connection connection) {
        return (Connection) proxy(Connection.class, (method, arguments) -> {
            Object made = method.getName().equals("commit")
                    ? told("commit", method, connection, arguments)
                    : call(method, connection, arguments);
            if (made instanceof PreparedStatement statement) {
                return watched(PreparedStatement.class, statement, connection);
            }
            return made instanceof Statement statement ? watched(Statement.class, statement, connection) : made;
        });
    }

    private static Object watched(Class<?> type, Statement statement, Connection connection) {
        return proxy(type, (method, arguments) -> {
            boolean writes =
                    method.getName().equals("execute") || method.getName().startsWith("executeUpdate");
            return writes && connection.getAutoCommit()
                    ? told("statement", method, statement, arguments)
                    : call(method, statement, arguments);
        });
    }

    private interface Call {
        Object make(Method method, Object[] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(
                WatchedDatabase.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.make(method, arguments));
    }

    private static Object told(String operation, Method method, Object target, Object[] arguments) throws Throwable {
        try {
            Moments.database(operation, false);
            Object made = call(method, target, arguments);
            Moments.database(operation, true);
            return made;
        } catch (IOException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
